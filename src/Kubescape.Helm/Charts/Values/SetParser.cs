using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Reads the assignments of <c>--set</c> and its kin into values.</summary>
/// <remarks>Source: Helm's documentation, "Using Helm", "The Format and Limitations of --set".</remarks>
internal sealed class SetParser(string text, SetValueStyle style)
{
    private const int MaxIndex = 65536;
    private const int MaxDepth = 30;

    private int at;

    /// <summary>Carries out all assignments.</summary>
    /// <exception cref="ChartException">The text cannot be understood.</exception>
    public void Apply(ValueMap values)
    {
        while (at < text.Length)
        {
            Member(values, depth: 1);
        }
    }

    private void Member(ValueMap map, int depth)
    {
        if (depth > MaxDepth)
        {
            throw Error($"value name nested level is greater than maximum supported nested level of {MaxDepth}");
        }

        var name = Word(style == SetValueStyle.Literal ? "=[." : "=[,.", out var end);
        switch (end)
        {
            case '[':
                var list = map.GetValueOrDefault(name) as List<object?> ?? [];
                map[name] = list;
                Item(list, depth);
                break;
            case '=':
                map[name] = Value();
                break;
            case '.':
                var inner = map.GetValueOrDefault(name) as ValueMap ?? ValueTree.NewMap();
                map[name] = inner;
                Member(inner, depth + 1);
                break;
            default:
                throw Error(name.Length == 0 ? "key map has no value" : $"key {GoQuote.Double(name)} has no value");
        }
    }

    private void Item(List<object?> list, int depth)
    {
        var close = text.IndexOf(']', at);
        if (close < 0
            || !int.TryParse(
                text.AsSpan(at, close - at), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var index))
        {
            throw Error("error parsing index");
        }

        if (index is < 0 or > MaxIndex || depth > MaxDepth)
        {
            throw Error(index < 0
                ? $"negative {index} index not allowed"
                : $"index of {index} is greater than maximum supported index of {MaxIndex}");
        }

        at = close + 1;
        while (list.Count <= index)
        {
            list.Add(null);
        }

        switch (at < text.Length ? text[at++] : '\0')
        {
            case '=':
                list[index] = Value();
                break;
            case '[':
                var inner = list[index] as List<object?> ?? [];
                list[index] = inner;
                Item(inner, depth + 1);
                break;
            case '.':
                var map = list[index] as ValueMap ?? ValueTree.NewMap();
                list[index] = map;
                Member(map, depth + 1);
                break;
            default:
                throw Error($"unexpected data at end of key: index {index} has no value");
        }
    }

    private object? Value()
    {
        switch (style)
        {
            case SetValueStyle.Literal:
                var literal = text[at..];
                at = text.Length;
                return literal;
            case SetValueStyle.Json:
                return Json();
            case SetValueStyle.File:
                return ValueOverrides.ReadFile(Word(",", out _));
        }

        if (at < text.Length && text[at] == '{')
        {
            at++;
            return List();
        }

        return Typed(Word(",", out _));
    }

    private List<object?> List()
    {
        var list = new List<object?>();
        while (true)
        {
            var word = Word(",}", out var end);
            if (word.Length > 0 || end == ',' || list.Count > 0)
            {
                list.Add(Typed(word));
            }

            switch (end)
            {
                case '\0':
                    throw Error("list must terminate with '}'");
                case '}':
                    at += at < text.Length && text[at] == ',' ? 1 : 0;
                    return list;
            }
        }
    }

    private object? Json()
    {
        var depth = 0;
        var inString = false;
        var start = at;
        for (; at < text.Length && (depth > 0 || inString || text[at] != ','); at++)
        {
            var character = text[at];
            if (inString)
            {
                at += character == '\\' ? 1 : 0;
                inString = character != '"';
                continue;
            }

            inString = character == '"';
            depth += character is '{' or '[' ? 1 : character is '}' or ']' ? -1 : 0;
        }

        at = Math.Min(at, text.Length);
        var json = text[start..at];
        at += at < text.Length ? 1 : 0;
        return json.Trim().Length == 0 ? null : ValueTree.ReadJson(json, $"--set-json {json}");
    }

    private object? Typed(string word)
    {
        if (style == SetValueStyle.Text)
        {
            return word;
        }

        return word switch
        {
            "null" => null,
            _ when word.Equals("true", StringComparison.OrdinalIgnoreCase) => true,
            _ when word.Equals("false", StringComparison.OrdinalIgnoreCase) => false,
            "0" => new GoInt64(0),
            [not '0', ..] when long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
                new GoInt64(number),
            _ => word,
        };
    }

    /// <summary>Everything up to one of the characters, which is skipped; a backslash takes the meaning from the next.</summary>
    private string Word(string ends, out char end)
    {
        var word = new StringBuilder();
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                at++;
            }
            else if (ends.Contains(text[at], StringComparison.Ordinal))
            {
                end = text[at++];
                return word.ToString();
            }

            word.Append(text[at]);
        }

        end = '\0';
        return word.ToString();
    }

    private ChartException Error(string reason) => new($"failed parsing --set data {GoQuote.Double(text)}: {reason}");
}
