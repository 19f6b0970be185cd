using System.Globalization;

namespace Kubescape.Helm.Tests.Functions;

/// <summary>A call as it stands in a template: <c>trunc 5 (upper "hello world")</c>.</summary>
internal sealed class CaseExpression(string text, IReadOnlyDictionary<string, TemplateFunction> functions)
{
    private int position;

    public object? Evaluate()
    {
        var value = Call();
        return position == text.Length ? value : throw new FormatException($"'{text[position..]}' is left over in: {text}");
    }

    private object? Call()
    {
        var name = Word();
        var arguments = new List<object?>();
        while (SkipSpaces() && text[position] != ')')
        {
            arguments.Add(Argument());
        }

        return functions[name](arguments.ToArray());
    }

    private object? Argument()
    {
        if (text[position] == '"')
        {
            return Quoted();
        }

        if (text[position] != '(')
        {
            return Literal(Word());
        }

        position++;
        var value = Call();
        position++;
        return value;
    }

    private string Quoted()
    {
        var start = position++;
        while (text[position] != '"')
        {
            position += text[position] == '\\' ? 2 : 1;
        }

        position++;
        return GoQuote.Unquote(text[start..position]) ?? throw new FormatException(text);
    }

    private static object? Literal(string word) => word switch
    {
        "nil" => null,
        "true" or "false" => word == "true",
        _ when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => double.Parse(word, NumberStyles.Float, CultureInfo.InvariantCulture),
    };

    private string Word()
    {
        var start = position;
        while (position < text.Length && text[position] is not (' ' or ')' or '('))
        {
            position++;
        }

        return text[start..position];
    }

    private bool SkipSpaces()
    {
        while (position < text.Length && text[position] == ' ')
        {
            position++;
        }

        return position < text.Length;
    }
}
