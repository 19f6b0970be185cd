using System.Globalization;
using System.Text.RegularExpressions;

namespace Kubescape.Reports.Tests;

/// <summary>What sentences say about resources without a verdict.</summary>
internal static partial class Openings
{
    /// <summary>Of how many resources a text says that there is no verdict.</summary>
    public static int Resources(string text) =>
        Sentence().Matches(text).Sum(match => int.Parse(match.Groups["count"].ValueSpan, CultureInfo.InvariantCulture));

    [GeneratedRegex("no verdict on (?<count>[0-9]+) resource", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sentence();
}
