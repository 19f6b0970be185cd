using System.Text;

namespace Kubescape.Helm;

/// <summary>Regular expressions of Go.</summary>
internal static class RegexFunctions
{
    /// <summary>Those that say what is wrong with an expression, and those that say which one it was besides.</summary>
    public static IEnumerable<FunctionTable> Tables =>
    [
        new()
        {
            { "regexMatch", 2, static a => a.Text(1) is var text && GoRegex.TryParse(a.Text(0), out _)?.Find(text) is not null },
            { "mustRegexMatch", 2, static a => GoRegex.Parse(a.Text(0)).Find(a.Text(1)) is not null },
            { "regexQuoteMeta", 1, static a => QuoteMeta(a.Text(0)) },
        },
        Family("mustRegex", GoRegex.Parse),
        Family("regex", GoRegex.ParseOrName),
    ];

    private static FunctionTable Family(string prefix, Func<string, GoRegex> parse) => new()
    {
        { prefix + "Find", 2, a => parse(a.Text(0)).Find(a.Text(1))?.Value ?? "" },
        { prefix + "FindAll", 3, a => FindAll(parse(a.Text(0)), a.Text(1), a.Int(2)) },
        { prefix + "ReplaceAll", 3, a => Replace(parse(a.Text(0)), a.Text(1), GoReplacement.Parse(a.Text(2))) },
        { prefix + "ReplaceAllLiteral", 3, a => Replace(parse(a.Text(0)), a.Text(1), GoReplacement.Literal(a.Text(2))) },
        { prefix + "Split", 3, a => Split(parse(a.Text(0)), a.Text(1), a.Int(2)) },
    };

    private static List<object?> FindAll(GoRegex regex, string text, long most)
    {
        var found = new List<object?>();
        foreach (var match in regex.Matches(text))
        {
            if (most >= 0 && found.Count >= most)
            {
                break;
            }

            found.Add(match.Value);
            FunctionLimits.CheckItems(found.Count);
        }

        return found;
    }

    private static string Replace(GoRegex regex, string text, GoReplacement replacement)
    {
        var replaced = new StringBuilder(text.Length);
        var end = 0;
        foreach (var match in regex.Matches(text))
        {
            replaced.Append(text, end, match.Index - end);
            replacement.AppendTo(replaced, match, regex);
            FunctionLimits.CheckText(replaced.Length);
            end = match.Index + match.Length;
        }

        return replaced.Append(text, end, text.Length - end).ToString();
    }

    private static List<object?> Split(GoRegex regex, string text, long most)
    {
        if (most == 0)
        {
            return [];
        }

        if (text.Length == 0)
        {
            return [""];
        }

        var parts = new List<object?>();
        var (start, end) = (0, 0);
        foreach (var match in regex.Matches(text))
        {
            if (most > 0 && parts.Count == most - 1)
            {
                break;
            }

            end = match.Index;
            if (match.Index + match.Length != 0)
            {
                parts.Add(text[start..end]);
                FunctionLimits.CheckItems(parts.Count);
            }

            start = match.Index + match.Length;
        }

        if (end != text.Length)
        {
            parts.Add(text[start..]);
        }

        return parts;
    }

    private static string QuoteMeta(string text)
    {
        var quoted = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            quoted.Append(@"\.+*?()|[]{}^$".Contains(letter, StringComparison.Ordinal) ? "\\" : "").Append(letter);
        }

        return quoted.ToString();
    }
}
