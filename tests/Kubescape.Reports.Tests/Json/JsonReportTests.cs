using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed class JsonReportTests
{
    private static readonly ReportOptions Indented = new() { Indented = true, Version = "0.1.0" };

    /// <summary>The keys of the schema: <c>parent key</c>, or <c>parent[] key</c> for an item of a list.</summary>
    private static readonly ImmutableArray<string> SchemaKeys =
    [
        "generationTime", "clusterAPIServerInfo", "clusterCloudProvider", "clusterName", "customerGUID", "reportGUID", "summaryDetails", "resources",
        "attributes", "results", "metadata",
        "summaryDetails.controls", "summaryDetails.status", "summaryDetails.frameworks", "summaryDetails.resourcesSeverityCounters",
        "summaryDetails.controlsSeverityCounters", "summaryDetails.ResourceCounters", "summaryDetails.vulnerabilities", "summaryDetails.score",
        "summaryDetails.complianceScore", "summaryDetails.vulnerabilities.mapsSeverityToSummary", "summaryDetails.vulnerabilities.CVEs",
        "summaryDetails.vulnerabilities.packageScores", "summaryDetails.vulnerabilities.images",
        "summaryDetails.resourcesSeverityCounters.criticalSeverity", "summaryDetails.resourcesSeverityCounters.highSeverity",
        "summaryDetails.resourcesSeverityCounters.mediumSeverity", "summaryDetails.resourcesSeverityCounters.lowSeverity",
        "summaryDetails.ResourceCounters.passedResources", "summaryDetails.ResourceCounters.failedResources",
        "summaryDetails.ResourceCounters.skippedResources", "summaryDetails.ResourceCounters.excludedResources",
        "summaryDetails.controls.C-0013.statusInfo.status", "summaryDetails.controls.C-0013.controlID", "summaryDetails.controls.C-0013.name",
        "summaryDetails.controls.C-0013.status", "summaryDetails.controls.C-0013.resourceIDs", "summaryDetails.controls.C-0013.ResourceCounters",
        "summaryDetails.controls.C-0013.subStatusCounters.ignoredResources", "summaryDetails.controls.C-0013.score",
        "summaryDetails.controls.C-0013.complianceScore", "summaryDetails.controls.C-0013.scoreFactor",
        "summaryDetails.controls.C-0013.category.name", "summaryDetails.controls.C-0013.category.id",
        "summaryDetails.controls.C-0013.category.subCategory", "summaryDetails.controls.C-0013.severity",
        "summaryDetails.controls.C-0260.statusInfo.subStatus", "summaryDetails.controls.C-0260.statusInfo.info",
        "summaryDetails.frameworks[].controls", "summaryDetails.frameworks[].name", "summaryDetails.frameworks[].status",
        "summaryDetails.frameworks[].version", "summaryDetails.frameworks[].ResourceCounters", "summaryDetails.frameworks[].score",
        "summaryDetails.frameworks[].complianceScore",
        "resources[].resourceID", "resources[].object",
        "results[].resourceID", "results[].controls[].controlID", "results[].controls[].name", "results[].controls[].status.status",
        "results[].controls[].status.subStatus", "results[].controls[].status.info", "results[].controls[].severity",
        "results[].controls[].rules[].name", "results[].controls[].rules[].status", "results[].controls[].rules[].subStatus",
        "results[].controls[].rules[].controlConfigurations", "results[].controls[].rules[].relatedResourcesIDs",
        "results[].controls[].rules[].paths[].resourceID", "results[].controls[].rules[].paths[].failedPath",
        "results[].controls[].rules[].paths[].reviewPath", "results[].controls[].rules[].paths[].deletePath",
        "results[].controls[].rules[].paths[].fixPath.path", "results[].controls[].rules[].paths[].fixPath.value",
        "results[].controls[].rules[].paths[].fixCommand",
        "results[].prioritizedResource.resourceID", "results[].prioritizedResource.score", "results[].prioritizedResource.severity",
        "results[].prioritizedResource.priorityVector[].attackTrackName", "results[].prioritizedResource.priorityVector[].type",
        "results[].prioritizedResource.priorityVector[].score", "results[].prioritizedResource.priorityVector[].severity",
        "results[].prioritizedResource.priorityVector[].vector[].controlID", "results[].prioritizedResource.priorityVector[].vector[].category",
        "results[].prioritizedResource.priorityVector[].vector[].tags",
        "metadata.targetMetadata.clusterContextMetadata.contextName", "metadata.clusterMetadata.contextName",
        "metadata.clusterMetadata.namespaceToNumberOfResources", "metadata.scanMetadata.targetType", "metadata.scanMetadata.kubescapeVersion",
        "metadata.scanMetadata.formatVersion", "metadata.scanMetadata.formats", "metadata.scanMetadata.targetNames",
        "metadata.scanMetadata.excludedNamespaces", "metadata.scanMetadata.includeNamespaces",
    ];

    [Fact]
    public async Task Writes_everything_about_a_cluster() => Golden.Matches("cluster.json", await Write(TestScans.Cluster(), Indented));

    [Fact]
    public async Task Writes_where_the_evidence_stands_in_files() => Golden.Matches("files.json", await Write(TestScans.Files(), Indented));

    [Fact]
    public async Task Tells_accepted_failures_apart() => Golden.Matches("accepted.json", await Write(TestScans.Accepted(), Indented));

    [Fact]
    public async Task Counts_accepted_failures_as_the_result_does()
    {
        var result = TestScans.Accepted();

        using var document = JsonDocument.Parse(await Write(result, Indented));

        var controls = document.RootElement.GetProperty("results").EnumerateArray()
            .SelectMany(item => item.GetProperty("controls").EnumerateArray()).ToList();
        var accepted = controls.SelectMany(control => control.GetProperty("rules").EnumerateArray())
            .Sum(rule => rule.TryGetProperty("acceptedPaths", out var paths) ? paths.GetArrayLength() : 0);
        Assert.Equal(result.AcceptedFailures, accepted);
        Assert.Equal(
            result.Controls.Sum(control => control.Counters.Accepted),
            controls.Count(control => control.GetProperty("status").TryGetProperty("subStatus", out var word) && word.GetString() == "w/exceptions"));
        Assert.Equal(
            result.Controls.Sum(control => control.Counters.Accepted),
            document.RootElement.GetProperty("summaryDetails").GetProperty("controls").EnumerateObject()
                .Sum(control => control.Value.GetProperty("subStatusCounters").GetProperty("ignoredResources").GetInt32()));
        var summary = document.RootElement.GetProperty("exceptionAudit").GetProperty("summary");
        Assert.Equal(
            (5, 3, 1, 2, 1, 1),
            (Number("total"), Number("active"), Number("expired"), Number("matched"), Number("unused"), Number("invalidControl")));

        int Number(string name) => summary.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Has_an_audit_where_somebody_asked_for_one()
    {
        Assert.DoesNotContain("exceptionAudit", await Write(TestScans.Files(), Indented), StringComparison.Ordinal);
        Assert.Contains("exceptionAudit", await Write(TestScans.Files(), Indented with { AlwaysAuditsExceptions = true }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Spells_the_keys_as_the_schema_does()
    {
        using var document = JsonDocument.Parse(await Write(TestScans.Cluster(), Indented));
        var keys = new HashSet<string>(StringComparer.Ordinal);
        Collect(document.RootElement, "", keys);

        Assert.All(SchemaKeys, key => Assert.Contains(key, keys));
    }

    [Fact]
    public async Task Writes_the_sections_of_a_framework_with_the_controls_that_ran()
    {
        using var document = JsonDocument.Parse(await Write(TestScans.Benchmark(), new ReportOptions()));
        var framework = document.RootElement.GetProperty("summaryDetails").GetProperty("frameworks")[0];

        Assert.Equal(
            """[{"id":"1","name":"Control plane","controlIDs":[],"subSections":[{"id":"1.1","name":"API server","controlIDs":[]}]},"""
            + """{"id":"5","name":"Policies","controlIDs":[],"subSections":[{"id":"5.2","name":"Network","controlIDs":["C-0260"]},"""
            + """{"id":"5.7","name":"Pods","controlIDs":["C-0048","C-0013"]}]}]""",
            framework.GetProperty("subSections").GetRawText());
    }

    [Fact]
    public async Task Leaves_out_raw_resources_when_asked()
    {
        using var document = JsonDocument.Parse(await Write(TestScans.Files(), new ReportOptions { OmitRawResources = true }));

        Assert.All(
            document.RootElement.GetProperty("resources").EnumerateArray(), resource => Assert.False(resource.TryGetProperty("object", out _)));
    }

    [Fact]
    public async Task Never_writes_a_secret() =>
        Assert.DoesNotContain("hunter2", await Write(TestScans.Files(), new ReportOptions()), StringComparison.Ordinal);

    [Fact]
    public async Task Names_the_machine_only_when_told() =>
        Assert.Contains("\"hostName\":\"ci-7\"", await Write(TestScans.Files(), new ReportOptions { HostName = "ci-7" }), StringComparison.Ordinal);

    [Fact]
    public async Task Escapes_control_characters()
    {
        var result = TestScans.Manifest("kind: Pod\napiVersion: v1\nmetadata: { name: \"\\e[2J\\x9b\\x7f\" }", "C-0260");

        var json = await Write(result, new ReportOptions());

        Assert.DoesNotContain(json, char.IsControl);
    }

    [Fact]
    public async Task Sends_a_large_report_piece_by_piece()
    {
        var result = TestScans.Large(2000);
        using var stream = new MeasuringStream();

        await JsonReport.WriteAsync(result, new ReportOptions(), stream, TestContext.Current.CancellationToken);

        Assert.True(stream.Length > 1_000_000);
        Assert.InRange(stream.LargestWrite, 1, 128 * 1024);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.00001, 0.0001)]
    [InlineData(33.333333, 33.3333)]
    [InlineData(66.666666, 66.6667)]
    [InlineData(99.99999, 99.9999)]
    [InlineData(100, 100)]
    public void Rounds_a_score_but_never_to_an_end_of_the_scale(double score, double expected) => Assert.Equal(expected, ScoreJson.Round(score));

    [Theory]
    [InlineData("Non-root containers", "non-root-containers")]
    [InlineData("Secret/etcd encryption enabled", "secret-etcd-encryption-enabled")]
    [InlineData("Validate admission controller (mutating)", "validate-admission-controller-mutating")]
    [InlineData("…", "c-0001")]
    public void Names_the_rule_after_the_control(string name, string expected) => Assert.Equal(
        expected,
        RuleName.Of(
            new ControlInfo("C-0001", name, 1) { Category = Category.Workload, Judges = Workload.Kinds, Description = "", Remediation = "" }));

    private static async Task<string> Write(ScanResult result, ReportOptions options)
    {
        using var stream = new MemoryStream();
        await JsonReport.WriteAsync(result, options, stream, TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Collect(JsonElement element, string path, HashSet<string> keys)
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                var key = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                keys.Add(key);
                Collect(member.Value, key, keys);
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
            {
                Collect(item, $"{path}[]", keys);
            }
        }
    }

    private sealed class MeasuringStream : MemoryStream
    {
        public int LargestWrite { get; private set; }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }
}
