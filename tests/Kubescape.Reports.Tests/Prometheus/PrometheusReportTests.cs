using System.Globalization;
using System.Text.RegularExpressions;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed partial class PrometheusReportTests
{
    public static TheoryData<string> Scans => TestReports.Scans;

    [Theory, MemberData(nameof(Scans))]
    public async Task Holds_every_outcome(string scan)
    {
        var result = TestReports.Scan(scan);
        var series = Parse(await TestReports.Write("prometheus", scan));
        var expected = Outcomes.Of(result);

        Assert.Equal(expected.Failed, Sum("kubescape_control_count_resources_failed"));
        Assert.Equal(expected.Failed, Sum("kubescape_resource_count_controls_failed"));
        Assert.Equal(expected.NotEvaluated, Sum("kubescape_control_count_resources_skipped"));
        Assert.Equal(expected.NotEvaluated, Sum("kubescape_resource_count_controls_skipped"));
        Assert.Equal(expected.Accepted, Sum("kubescape_cluster_count_accepted"));
        Assert.Equal(expected.Accepted, Sum("kubescape_control_count_resources_accepted"));
        Assert.Equal(result.Counters.Passed, Sum("kubescape_cluster_count_resources_passed"));
        Assert.Equal(result.Controls.Count(control => control.Status == Status.Failed), Sum("kubescape_cluster_count_control_failed"));
        Assert.Equal(result.Controls.Count(control => control.Status == Status.NotEvaluated), Sum("kubescape_cluster_count_control_skipped"));

        int Sum(string name) => series.Where(item => item.Name == name).Sum(item => item.Value);
    }

    [Fact]
    public async Task Scores_are_compliance()
    {
        var result = TestScans.Cluster();
        var series = Parse(await TestReports.Write("prometheus", result));

        Assert.Equal(Score.WholePercent(result.ComplianceScore), $"{series.Single(item => item.Name == "kubescape_cluster_complianceScore").Value}");
        Assert.Equal(Score.WholePercent(result.Coverage.Score), $"{series.Single(item => item.Name == "kubescape_cluster_coverage_score").Value}");
        Assert.Equal(
            result.Frameworks.Select(framework => ($"name={framework.Framework.Name}", Score.WholePercent(framework.ComplianceScore))),
            series.Where(item => item.Name == "kubescape_framework_complianceScore").Select(item => (item.Labels, $"{item.Value}")));
        Assert.Equal(
            result.Controls.Select(control => (
                $"name={control.Control.Name}|severity={control.Control.Severity}|link={control.Control.Link}", Score.WholePercent(control.ComplianceScore))),
            series.Where(item => item.Name == "kubescape_control_complianceScore").Select(item => (item.Labels, $"{item.Value}")));
    }

    [Fact]
    public async Task Resources_that_look_alike_share_a_series()
    {
        const string Pod = "kind: Pod\napiVersion: v1\nmetadata: { name: a }\nspec: { containers: [{ name: one }] }\n";
        var series = Parse(await TestReports.Write("prometheus", TestScans.Manifest($"{Pod}---\n{Pod}", "C-0013", "C-0260")));

        Assert.Equal(
            ("apiVersion=v1|kind=Pod|namespace=|name=a", 4),
            series.Where(item => item.Name == "kubescape_resource_count_controls_failed").Select(item => (item.Labels, item.Value)).Single());
    }

    /// <summary>Reads the format as a server does that forgives nothing.</summary>
    private static List<(string Name, string Labels, int Value)> Parse(string text)
    {
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var series = new List<(string Name, string Labels, int Value)>();
        var families = new HashSet<string>(StringComparer.Ordinal);
        var family = "";
        var lines = text[..^1].Split('\n');
        for (var at = 0; at < lines.Length; at++)
        {
            if (lines[at].StartsWith('#'))
            {
                family = Help().Match(lines[at]).Groups["name"].Value;
                Assert.True(families.Add(family), lines[at]);
                Assert.Equal($"# TYPE {family} gauge", lines[++at]);
                continue;
            }

            var match = Sample().Match(lines[at]);
            Assert.True(match.Success, lines[at]);
            Assert.Equal(family, match.Groups["name"].Value);
            var labels = string.Join('|', Label().Matches(match.Groups["labels"].Value).Select(label => $"{label.Groups["name"].Value}={label.Groups["value"].Value}"));
            series.Add((family, labels, int.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture)));
        }

        Assert.Distinct(series.Select(item => (item.Name, item.Labels)));
        return series;
    }

    [GeneratedRegex("^# HELP (?<name>[a-zA-Z_:][a-zA-Z0-9_:]*) [^\\\\]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Help();

    [GeneratedRegex("""^(?<name>[a-zA-Z_:][a-zA-Z0-9_:]*)(\{(?<labels>[a-zA-Z_]\w*="([^"\\]|\\[\\"n])*"(,[a-zA-Z_]\w*="([^"\\]|\\[\\"n])*")*)\})? (?<value>-?[0-9]+)$""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Sample();

    [GeneratedRegex("""(?<name>\w+)="(?<value>([^"\\]|\\.)*)"(,|$)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Label();
}
