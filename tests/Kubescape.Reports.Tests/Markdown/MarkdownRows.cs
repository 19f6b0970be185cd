using System.Text.RegularExpressions;

namespace Kubescape.Reports.Tests;

/// <summary>Reads tables as GitHub does: cells end at every bar that has no backslash before it, also inside of code.</summary>
internal static partial class MarkdownRows
{
    /// <summary>The rows of all tables of a section, without their heads.</summary>
    public static List<List<string>> Of(IEnumerable<string> lines, string heading) =>
    [
        .. lines.SkipWhile(line => line != heading).Skip(1).TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|') && !line.StartsWith("| ---", StringComparison.Ordinal) && !Head().IsMatch(line))
            .Select(line => Cell().Split(line)[1..^1].Select(cell => cell.Trim()).ToList()),
    ];

    public static string WithoutCode(string text) => Code().Replace(text, "");

    [GeneratedRegex(@"(?<!\\)\|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Cell();

    [GeneratedRegex(@"^\| (Resource|Control|Decision) \|", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Head();

    [GeneratedRegex("<code>.*?</code>|`[^`\n]*`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code();
}
