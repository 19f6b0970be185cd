using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports.Tests;

public sealed partial class PolicyReportTests
{
    private static readonly string[] Outcomes = ["pass", "fail", "warn", "error", "skip"];
    private static readonly string[] Severities = ["critical", "high", "medium", "low", "info"];

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Writes_objects_for_the_cluster(string scan) =>
        Golden.Matches($"{scan}.policyreport.yaml", await PaperScans.WriteText("policyreport", PaperScans.Of(scan)));

    [Fact]
    public async Task Writes_the_newer_kinds() =>
        Golden.Matches("cluster.openreports.yaml", await PaperScans.WriteText("openreports", TestScans.Cluster()));

    [Theory, InlineData("cluster"), InlineData("files"), InlineData("hostile")]
    public async Task Holds_a_result_for_each_verdict(string scan)
    {
        var result = PaperScans.Of(scan);
        var results = (await Read("policyreport", result)).SelectMany(report => report["results"].Items).ToList();
        var evaluations = result.Controls.SelectMany(control => control.Evaluations).ToList();

        Assert.Equal(evaluations.Count(evaluation => evaluation.Status == Status.Failed), CountOf("fail"));
        Assert.Equal(evaluations.Count(evaluation => evaluation is { Status: Status.Passed, Accepted.IsEmpty: true }), CountOf("pass"));
        Assert.Equal(
            evaluations.Count(evaluation => evaluation is { Status: Status.Passed, Accepted.IsEmpty: false }),
            results.Count(item => item["result"].Is("skip") && item["message"].Text!.Contains("; accepted:", StringComparison.Ordinal)));
        Assert.Equal(
            result.Controls.Where(control => control.Reason is not null || control.Counters.NotEvaluated > 0).Select(control => control.Control.Id),
            results.Where(item => item["result"].Text is "error" or "skip" && item["message"].Text!.Contains("ot evaluated", StringComparison.Ordinal))
                .Select(item => item["policy"].Text).Distinct().Order(StringComparer.Ordinal));

        int CountOf(string outcome) => results.Count(item => item["result"].Is(outcome));
    }

    [Theory, InlineData("policyreport"), InlineData("openreports")]
    public async Task Is_what_the_schema_asks_for(string format)
    {
        foreach (var report in await Read(format, PaperScans.Hostile()))
        {
            Assert.Matches(Name(), report["metadata"]["name"].Text!);
            Assert.True(report["metadata"]["name"].Text!.Length <= 253);
            Assert.Equal(report["kind"].Text!.StartsWith("Cluster", StringComparison.Ordinal), !report["metadata"]["namespace"].Exists);
            Assert.All(report["metadata"]["labels"].Items, label => Assert.InRange(label.Text!.Length, 1, 63));
            foreach (var outcome in Outcomes)
            {
                Assert.Equal(
                    report["summary"][outcome].ToString(),
                    Wording.Number(report["results"].Items.Count(item => item["result"].Is(outcome))));
            }

            Assert.All(report["results"].Items, item =>
            {
                Assert.True(item["policy"].Exists && item["message"].Exists && item["source"].Is("kubescape"));
                Assert.Contains(item["result"].Text, Outcomes);
                Assert.Contains(item["severity"].Text, Severities);
                Assert.Equal(
                    TestScans.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture),
                    item["timestamp"]["seconds"].ToString());
            });
        }
    }

    [Fact]
    public async Task Keeps_hostile_names_as_they_are()
    {
        var result = PaperScans.Hostile();
        var reports = await Read("policyreport", result);
        var names = reports.SelectMany(report => report["results"].Items).SelectMany(item => item["resources"].Items)
            .Select(item => item["name"].Text).ToHashSet();

        Assert.Equal(result.Resources.Select(resource => resource.Name).Order(), names.Order()!);
        Assert.Equal(["", "shop"], reports.Select(report => report["metadata"]["namespace"].Text ?? "").Distinct().Order());
    }

    [Fact]
    public async Task Splits_what_is_too_large_to_store()
    {
        var result = TestScans.Large(1_000);
        var text = await PaperScans.WriteText("policyreport", result);
        var parts = text.Split("---\n", StringSplitOptions.RemoveEmptyEntries);
        var reports = await Read("policyreport", result);

        Assert.All(parts, part => Assert.InRange(part.Length, 1, 210_000));
        Assert.True(reports.Length > 5);
        Assert.Equal(reports.Length, reports.Select(report => (report["kind"].Text, report["metadata"]["name"].Text)).Distinct().Count());
        Assert.Equal(
            result.Controls.Sum(control => control.Counters.Failed),
            reports.Sum(report => report["results"].Items.Count(item => item["result"].Is("fail"))));
    }

    [Theory]
    [InlineData("a: b # c", "\"a: b # c\"")]
    [InlineData("\"\\", "\"\\\"\\\\\"")]
    [InlineData("\n\u001b\u2028", "\"\\n\\u001b\\u2028\"")]
    [InlineData("корзина", "\"корзина\"")]
    public void Quotes_whatever_comes(string text, string expected) => Assert.Equal(expected, YamlText.Quote(text));

    private static async Task<ImmutableArray<Field>> Read(string format, ScanResult result)
    {
        var text = await PaperScans.WriteText(format, result);
        var documents = YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).ToImmutableArray();
        Assert.DoesNotContain(documents, document => document.Tree is null);
        return [.. documents.Select(document => document.Tree!.Root)];
    }

    [GeneratedRegex("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Name();
}
