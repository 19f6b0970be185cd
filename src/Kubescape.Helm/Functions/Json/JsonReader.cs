using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Reads JSON into template values, with the errors of Go's encoding/json; numbers become float64.</summary>
/// <remarks>Source: RFC 8259; of several members with one name the last one counts.</remarks>
internal sealed class JsonReader(string text)
{
    private const string SimpleEscapes = "\"\\/bfnrt";
    private const string SimpleEscaped = "\"\\/\b\f\n\r\t";

    private int position;

    /// <summary>The value.</summary>
    /// <exception cref="TemplateException">The text is no JSON, or nested too deeply.</exception>
    public static object? Read(string text)
    {
        var reader = new JsonReader(text);
        var value = reader.Value(0);
        return reader.Peek() is null ? value : throw reader.Unexpected("after top-level value");
    }

    private object? Value(int depth)
    {
        FunctionLimits.CheckDepth(depth);
        switch (Peek())
        {
            case '{':
                return Map(depth);
            case '[':
                return List(depth);
            case '"':
                return Text();
            case 't':
                return Literal("true", true);
            case 'f':
                return Literal("false", false);
            case 'n':
                return Literal("null", null);
            case '-' or (>= '0' and <= '9'):
                return Number();
            default:
                throw Unexpected("looking for beginning of value");
        }
    }

    private SortedDictionary<string, object?> Map(int depth)
    {
        var map = DictionaryFunctions.Empty();
        position++;
        if (Peek() == '}')
        {
            position++;
            return map;
        }

        do
        {
            var key = Peek() == '"' ? Text() : throw Unexpected("looking for beginning of object key string");
            if (Peek() != ':')
            {
                throw Unexpected("after object key");
            }

            position++;
            map[key] = Value(depth + 1);
        }
        while (Continues('}', "after object key:value pair"));

        return map;
    }

    private List<object?> List(int depth)
    {
        var list = new List<object?>();
        position++;
        if (Peek() == ']')
        {
            position++;
            return list;
        }

        do
        {
            list.Add(Value(depth + 1));
        }
        while (Continues(']', "after array element"));

        return list;
    }

    private bool Continues(char end, string context)
    {
        var found = Peek();
        if (found != end && found != ',')
        {
            throw Unexpected(context);
        }

        position++;
        return found == ',';
    }

    private string Text()
    {
        var value = new StringBuilder();
        for (position++; position < text.Length && text[position] != '"'; position++)
        {
            if (text[position] < ' ')
            {
                throw Unexpected("in string literal");
            }

            value.Append(text[position] == '\\' ? Escape() : text[position]);
        }

        if (position >= text.Length)
        {
            throw Unexpected("");
        }

        position++;
        return value.ToString();
    }

    private char Escape()
    {
        position++;
        if (position < text.Length && SimpleEscapes.IndexOf(text[position], StringComparison.Ordinal) is var index and >= 0)
        {
            return SimpleEscaped[index];
        }

        if (position >= text.Length || text[position] != 'u')
        {
            throw Unexpected("in string escape code");
        }

        var value = 0;
        for (var digit = 0; digit < 4; digit++)
        {
            position++;
            value = position < text.Length && char.IsAsciiHexDigit(text[position])
                ? (value << 4) + Convert.ToInt32(text[position].ToString(), 16)
                : throw Unexpected("in \\u hexadecimal character escape");
        }

        return (char)value;
    }

    private object? Literal(string literal, object? value)
    {
        for (var index = 1; index < literal.Length; index++)
        {
            if (++position >= text.Length || text[position] != literal[index])
            {
                throw Unexpected(
                    string.Create(CultureInfo.InvariantCulture, $"in literal {literal} (expecting '{literal[index]}')"));
            }
        }

        position++;
        return value;
    }

    private double Number()
    {
        var start = position;
        position += text[position] == '-' ? 1 : 0;
        var isZero = position < text.Length && text[position] == '0';
        Digits("in numeric literal", isZero ? 1 : int.MaxValue);
        if (position < text.Length && text[position] == '.')
        {
            position++;
            Digits("after decimal point in numeric literal", int.MaxValue);
        }

        if (position < text.Length && text[position] is 'e' or 'E')
        {
            position += position + 1 < text.Length && text[position + 1] is '+' or '-' ? 2 : 1;
            Digits("in exponent of numeric literal", int.MaxValue);
        }

        var number = double.Parse(text.AsSpan(start, position - start), NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(number) ? number
            : throw new TemplateException($"json: cannot unmarshal number {text[start..position]} into Go value of type float64");
    }

    private void Digits(string context, int most)
    {
        var start = position;
        while (position < text.Length && char.IsAsciiDigit(text[position]) && position - start < most)
        {
            position++;
        }

        if (position == start)
        {
            throw Unexpected(context);
        }
    }

    private char? Peek()
    {
        while (position < text.Length && text[position] is ' ' or '\t' or '\n' or '\r')
        {
            position++;
        }

        return position < text.Length ? text[position] : null;
    }

    private TemplateException Unexpected(string context) => new(position < text.Length
        ? $"invalid character {GoQuote.Single(text[position])} {context}"
        : "unexpected end of JSON input");
}
