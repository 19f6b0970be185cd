using System.Text;
using System.Text.Json;
using System.Xml.Linq;
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

    [Fact]
    public async Task Yaml_is_the_tree_of_json()
    {
        var comparison = Hostile();

        var yaml = YamlDocuments.Read(Encoding.UTF8.GetString(await WriteAsync("yaml", comparison)).AsMemory(), TreeLimits.Default).Single().Tree!.Root;
        var json = JsonDocuments.ReadOne(await WriteAsync("json", comparison), TreeLimits.Default).Root;

        Assert.Equal(json["new"].Count, yaml["new"].Count);
        Assert.Equal(
            json["new"].Items.Select(item => item["resourceID"].Text), yaml["new"].Items.Select(item => item["resourceID"].Text));
        Assert.Equal(json["warnings"].Items.Select(item => item.Text), yaml["warnings"].Items.Select(item => item.Text));
    }

    [Fact]
    public async Task In_junit_what_is_new_fails_and_what_is_not_judged_is_skipped()
    {
        var comparison = Hostile();

        var cases = XDocument.Parse(Encoding.UTF8.GetString(await WriteAsync("junit", comparison))).Descendants("testcase").ToList();

        Assert.Equal(comparison.Items.Length + comparison.Warnings.Length, cases.Count);
        Assert.Equal(comparison.Of(ComparisonGroup.New).Count(), cases.Count(test => test.Element("failure") is not null));
        Assert.Equal(
            comparison.Of(ComparisonGroup.Incomparable).Count() + comparison.Of(ComparisonGroup.Unchanged).Count() + comparison.Warnings.Length,
            cases.Count(test => test.Element("skipped") is not null));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public async Task Sarif_has_the_state_of_each_failure(int index)
    {
        var comparison = index == 0 ? Hostile() : Compared(TestScans.Files(), TestScans.Files());

        var run = await SarifAsync(await WriteAsync("sarif", comparison));
        var states = run.GetProperty("results").EnumerateArray().Select(item => item.GetProperty("baselineState").GetString()).ToList();

        Assert.Equal(
            comparison.Of(ComparisonGroup.New).Concat(comparison.Of(ComparisonGroup.Incomparable)).Count(item => item.IsInNewer),
            states.Count(state => state == "new"));
        Assert.Equal(comparison.Of(ComparisonGroup.Unchanged).Count(), states.Count(state => state == "unchanged"));
        Assert.Equal(comparison.Of(ComparisonGroup.Resolved).Count(), states.Count(state => state == "absent"));
        Assert.All(
            run.GetProperty("results").EnumerateArray(),
            item => Assert.True(item.GetProperty("locations")[0].TryGetProperty("physicalLocation", out _)));
    }

    [Fact]
    public async Task A_scan_in_sarif_has_the_states_of_its_results()
    {
        const string before = """
            {kind: Pod, apiVersion: v1, metadata: {name: one}, spec: {volumes: [{name: v, hostPath: {path: /}}], containers: [{name: a}]}}
            ---
            {kind: Pod, apiVersion: v1, metadata: {name: two}, spec: {containers: [{name: a}]}}
            ---
            {kind: Pod, apiVersion: v1, metadata: {name: gone}, spec: {containers: [{name: a}]}}
            """;
        const string after = """
            {kind: Pod, apiVersion: v1, metadata: {name: one}, spec: {containers: [{name: a}]}}
            ---
            {kind: Pod, apiVersion: v1, metadata: {name: two}, spec: {volumes: [{name: v, hostPath: {path: /}}], containers: [{name: a}, {name: b}]}}
            """;
        var (older, newer) = (TestScans.Manifest(before, "C-0048", "C-0013"), TestScans.Manifest(after, "C-0048", "C-0013"));
        using var stream = new MemoryStream();

        await SarifReport.WriteAsync(
            newer, new ReportOptions { Comparison = Compared(older, newer) }, stream, TestContext.Current.CancellationToken);
        var run = await SarifAsync(stream.ToArray());
        var states = run.GetProperty("results").EnumerateArray().Select(item => string.Join(
            ' ',
            item.GetProperty("ruleId").GetString(),
            item.GetProperty("locations")[0].GetProperty("logicalLocations")[0].GetProperty("fullyQualifiedName").GetString(),
            item.GetProperty("baselineState").GetString()));

        Assert.Equal(
            [
                "C-0013 Pod/gone absent", "C-0013 Pod/one unchanged", "C-0013 Pod/two updated", "C-0048 Pod/one absent",
                "C-0048 Pod/two new",
            ],
            states.Distinct().Order(StringComparer.Ordinal));
    }

    private static async Task<JsonElement> SarifAsync(byte[] report)
    {
        using var document = JsonDocument.Parse(report);
        if (Environment.GetEnvironmentVariable("KUBESCAPE_CONFORMANCE") is { } folder)
        {
            using var schema = JsonDocument.Parse(
                await File.ReadAllTextAsync(Path.Combine(folder, "schemas", "sarif-schema-2.1.0.json"), TestContext.Current.CancellationToken));
            Assert.Empty(new JsonSchema(schema.RootElement).Errors(document.RootElement));
        }

        return document.RootElement.GetProperty("runs")[0].Clone();
    }

    private static Comparison Compared(ScanResult older, ScanResult newer) =>
        Comparer.Compare(ReportSnapshot.Of(older, ""), ReportSnapshot.Of(newer, ""), ComparisonGranularity.Evidence);

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
        await ComparisonFormats.Find(format)!.WriteAsync(comparison, new ReportOptions { Version = "1.2.3" }, stream, CancellationToken.None);
        return stream.ToArray();
    }

    private static IEnumerable<string> Lines(ReportSnapshot snapshot) => snapshot.Verdicts
        .SelectMany(verdict => verdict.Evidence.DefaultIfEmpty().Select(evidence =>
            $"{verdict.ControlId} {verdict.ResourceId} {verdict.Status} {verdict.Reason} {evidence}"))
        .Order(StringComparer.Ordinal);
}
