using System.Text;
using System.Text.RegularExpressions;

namespace Kubescape.Helm;

/// <summary>
/// A text that is put in the place of a match, with <c>$1</c>, <c>$name</c> and <c>${name}</c> for what groups have matched.
/// </summary>
/// <remarks>
/// Source: the package documentation of regexp, Expand: a name is as long as possible, <c>$$</c> is a dollar sign.
/// </remarks>
internal sealed class GoReplacement
{
    private readonly List<(string Literal, string? Group)> parts = [];

    /// <summary>A text without groups.</summary>
    public static GoReplacement Literal(string text)
    {
        var replacement = new GoReplacement();
        replacement.parts.Add((text, null));
        return replacement;
    }

    /// <summary>A text with groups.</summary>
    public static GoReplacement Parse(string template)
    {
        var replacement = new GoReplacement();
        var literal = new StringBuilder();
        for (var index = 0; index < template.Length;)
        {
            var (name, length) = template[index] == '$' ? NameAt(template, index) : (null, 0);
            if (name is not null)
            {
                replacement.parts.Add((literal.ToString(), name));
                literal.Clear();
                index += length;
                continue;
            }

            literal.Append(template[index]);
            index += template[index] == '$' && index + 1 < template.Length && template[index + 1] == '$' ? 2 : 1;
        }

        replacement.parts.Add((literal.ToString(), null));
        return replacement;
    }

    public void AppendTo(StringBuilder text, Match match, GoRegex regex)
    {
        foreach (var (literal, name) in parts)
        {
            text.Append(literal);
            if (name is not null && match.Groups[regex.GroupNumber(name)] is { Success: true } group)
            {
                text.Append(group.ValueSpan);
            }
        }
    }

    private static (string? Name, int Length) NameAt(string template, int dollar)
    {
        var isBraced = dollar + 1 < template.Length && template[dollar + 1] == '{';
        var start = dollar + (isBraced ? 2 : 1);
        var end = start;
        while (end < template.Length && (char.IsLetterOrDigit(template[end]) || template[end] == '_'))
        {
            end++;
        }

        var isClosed = !isBraced || end < template.Length && template[end] == '}';
        return end == start || !isClosed ? (null, 0) : (template[start..end], end + (isBraced ? 1 : 0) - dollar);
    }
}
