using System.Text;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests.Comparisons;

public sealed class ComparisonTests
{
    private static readonly ScanResult[] Scans = [TestScans.Cluster(), TestScans.Files(), TestScans.Benchmark()];

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_report_reads_back_as_the_result_that_it_was_written_from(int index)
    {
        var result = Scans[index];
        var live = ReportSnapshot.Of(result, "1.2.3");

        var read = ReportReader.Read(await JsonAsync(result));

        Assert.Equal(live.Target, read.Target);
        Assert.Equal(live.Version, read.Version);
        Assert.Equal(live.Frameworks, read.Frameworks);
        Assert.Equal(live.Controls.OrderBy(entry => entry.Key, StringComparer.Ordinal), read.Controls.OrderBy(entry => entry.Key, StringComparer.Ordinal));
        Assert.Equal(live.Resources, read.Resources);
        Assert.Equal(live.UnreadSources, read.UnreadSources);
        Assert.Equal(Lines(live), Lines(read));
    }

    [Fact]
    public async Task A_scan_compared_with_its_own_report_has_nothing_new()
    {
        foreach (var result in Scans)
        {
            var report = ReportReader.Read(await JsonAsync(result));

            var comparison = Comparer.Compare(report, ReportSnapshot.Of(result, "1.2.3"), ComparisonGranularity.Evidence);

            Assert.NotEmpty(comparison.Items);
            Assert.All(comparison.Items, item => Assert.Equal(ComparisonGroup.Unchanged, item.Group));
            Assert.Empty(comparison.Warnings);
        }
    }

    [Fact]
    public async Task Json_has_every_failure_in_its_group()
    {
        var comparison = Hostile();

        var root = JsonDocuments.ReadOne(await WriteAsync("json", comparison), TreeLimits.Default).Root;

        foreach (var (name, group) in new[]
        {
            ("new", ComparisonGroup.New), ("resolved", ComparisonGroup.Resolved), ("unchanged", ComparisonGroup.Unchanged),
            ("incomparable", ComparisonGroup.Incomparable),
        })
        {
            Assert.Equal(comparison.Of(group).Count(), root[name].Count);
        }

        Assert.NotEqual(0, root["new"].Count);
        Assert.NotEqual(0, root["warnings"].Count);
    }

    [Fact]
    public async Task Markdown_lets_no_name_become_markup()
    {
        var text = Encoding.UTF8.GetString(await WriteAsync("markdown", Hostile()));

        Assert.DoesNotContain("<script>", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\e", text, StringComparison.Ordinal);
        Assert.DoesNotContain("](", text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\n').Where(line => line.StartsWith('|')),
            line => Assert.Equal(6, line.Replace("\\|", "", StringComparison.Ordinal).Count(character => character == '|')));
    }

    private static Comparison Hostile() => Comparer.Compare(
        ReportSnapshot.Of(TestScans.Benchmark(), ""),
        ReportSnapshot.Of(
            TestScans.Manifest(
                """{kind: Pod, apiVersion: v1, metadata: {name: "a|b <script>\e[2J[x](http://y) @all\n# no"}, spec: {containers: [{name: "|"}]}}""",
                "C-0013", "C-0270", "C-0012"),
            "1"),
        ComparisonGranularity.Evidence);

    private static async Task<byte[]> JsonAsync(ScanResult result)
    {
        using var stream = new MemoryStream();
        await JsonReport.WriteAsync(result, new ReportOptions { Version = "1.2.3" }, stream, CancellationToken.None);
        return stream.ToArray();
    }

    private static async Task<byte[]> WriteAsync(string format, Comparison comparison)
    {
        using var stream = new MemoryStream();
        await ComparisonFormats.Find(format)!.WriteAsync(comparison, stream, CancellationToken.None);
        return stream.ToArray();
    }

    private static IEnumerable<string> Lines(ReportSnapshot snapshot) => snapshot.Verdicts
        .SelectMany(verdict => verdict.Evidence.DefaultIfEmpty().Select(evidence =>
            $"{verdict.ControlId} {verdict.ResourceId} {verdict.Status} {verdict.Reason} {evidence}"))
        .Order(StringComparer.Ordinal);
}
