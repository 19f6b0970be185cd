using System.Collections.Immutable;
using System.Text;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Comparisons;

public sealed class ComparerTests
{
    private const string BadA = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true}}";
    private const string GoodA = "{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: false}}";
    private const string BadB = "{apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {bad: true}}";
    private const string ShopA = "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, spec: {bad: true}}";

    [Theory]
    [InlineData(BadA, BadA, "Unchanged a")]
    [InlineData(BadA, GoodA, "Resolved a")]
    [InlineData(GoodA, BadA, "New a")]
    [InlineData(BadA, BadB, "New b; Resolved a")]
    [InlineData(BadA + "\n---\n" + BadB, BadB + "\n---\n" + BadA, "Unchanged a; Unchanged b")]
    [InlineData(BadA + "\n---\n" + BadA, BadA, "Resolved a; Unchanged a")]
    public void Sorts_failures_into_groups(string older, string newer, string expected)
    {
        foreach (var granularity in Enum.GetValues<ComparisonGranularity>())
        {
            Assert.Equal(expected, Groups(Comparer.Compare(Snapshot(older), Snapshot(newer), granularity)));
        }
    }

    [Fact]
    public void What_has_no_verdict_is_not_resolved()
    {
        var refused = Snapshot(BadA, new TestControl("C-9001") { Doubt = "the list was refused" });

        Assert.Equal("Incomparable a", Groups(Compare(Snapshot(BadA), refused)));
        Assert.Equal("Incomparable a", Groups(Compare(refused, Snapshot(BadA))));
        Assert.Contains("the list was refused", Compare(Snapshot(BadA), refused).Items.Single().Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void What_could_not_be_read_is_not_resolved()
    {
        var unread = ReportSnapshot.Of(
            TestScan.Run(
                new Inventory { Resources = [], Problems = [new SourceProblem(ProblemSeverity.Error, "a.yaml:1:1", "broken")] },
                new TestControl("C-9001")),
            "1");

        Assert.Equal("Incomparable a", Groups(Compare(Snapshot(BadA), unread)));
    }

    [Fact]
    public void What_may_be_among_objects_that_were_not_listed_is_not_resolved()
    {
        var gap = new Inventory
        {
            Resources = [],
            Gaps = ImmutableDictionary<ResourceKind, KindGap>.Empty.Add(TestControl.Judged, new KindGap("the list was refused", IsPartial: false)),
        };

        Assert.Equal("Incomparable a", Groups(Compare(Snapshot(BadA), ReportSnapshot.Of(TestScan.Run(gap, new TestControl("C-9001")), "1"))));
    }

    [Fact]
    public void A_control_that_was_not_in_one_scan_is_incomparable()
    {
        var comparison = Compare(Snapshot(BadA), Snapshot(BadA, new TestControl("C-9002")));

        Assert.Equal("Incomparable a; Incomparable a", Groups(comparison));
        Assert.Contains("Only the older scan has the control C-9001.", comparison.Warnings);
        Assert.Single(new ComparisonGate(FailOnNew: true, SeverityThreshold: null).Breaches(comparison));
    }

    [Fact]
    public void A_namespace_that_was_left_out_is_incomparable()
    {
        var without = Snapshot(GoodA) with { Namespaces = new NamespaceFilter([], ["shop"]) };

        var comparison = Compare(Snapshot(ShopA), without);

        Assert.Equal("Incomparable a", Groups(comparison));
        Assert.Contains("The scans looked at different namespaces.", comparison.Warnings);
    }

    [Fact]
    public void An_object_that_a_filter_may_have_left_out_is_incomparable()
    {
        var comparison = Compare(Snapshot(ShopA), Snapshot(GoodA) with { JudgesAllObjects = false });

        Assert.Equal("Incomparable a", Groups(comparison));
        Assert.Contains(comparison.Warnings, warning => warning.StartsWith("Filters left objects out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, null, 0)]
    [InlineData(true, null, 1)]
    [InlineData(true, Severity.High, 0)]
    [InlineData(false, Severity.Medium, 1)]
    public void The_gate_looks_at_what_is_new(bool failOnNew, Severity? threshold, int breaches)
    {
        var comparison = Compare(Snapshot(GoodA), Snapshot(BadA));

        Assert.Equal(breaches, new ComparisonGate(failOnNew, threshold).Breaches(comparison).Length);
        Assert.Empty(new ComparisonGate(failOnNew, threshold).Breaches(Compare(Snapshot(BadA), Snapshot(GoodA))));
    }

    [Fact]
    public void The_gate_breaches_where_the_baseline_cannot_tell()
    {
        var refused = Snapshot(BadA, new TestControl("C-9001") { Doubt = "the list was refused" });

        var breach = Assert.Single(new ComparisonGate(FailOnNew: true, SeverityThreshold: null).Breaches(Compare(refused, Snapshot(BadA))));
        Assert.Contains("cannot be computed", breach, StringComparison.Ordinal);
    }

    [Fact]
    public void Reads_reports_without_fingerprints()
    {
        var (older, newer) = (Foreign(1, "spec.x"), Foreign(2, "spec.x"));

        var comparison = Compare(older, newer);

        Assert.Equal(ComparisonGroup.Unchanged, Assert.Single(comparison.Items).Group);
        Assert.Contains(comparison.Warnings, warning => warning.Contains("no fingerprints", StringComparison.Ordinal));
        Assert.Equal("Medium", comparison.Items[0].Severity.ToString());
        Assert.Equal(2, Compare(older, Foreign(1, "spec.y")).Items.Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"summaryDetails\": {\"controls\": {}}, \"results\": 3}")]
    [InlineData("{\"summaryDetails\": ")]
    public void Refuses_what_is_no_report(string json) =>
        Assert.Throws<FormatException>(() => ReportReader.Read(Encoding.UTF8.GetBytes(json)));

    private static ReportSnapshot Foreign(int hash, string path) => ReportReader.Read(Encoding.UTF8.GetBytes($$$$$$"""
        {"summaryDetails": {"controls": {"C-0013": {"statusInfo": {"status": "failed"}, "name": "Non-root", "scoreFactor": 6}}},
         "results": [{"resourceID": "path={{{{{{hash}}}}}}/api=apps/v1//Deployment/web", "controls": [{"controlID": "C-0013", "status": {"status": "failed"},
           "rules": [{"name": "r", "status": "failed", "paths": [{"failedPath": "{{{{{{path}}}}}}", "fixPath": {"path": "", "value": ""}}]},
                     {"name": "s", "status": "passed", "paths": [{"failedPath": "spec.accepted"}]}]}]}]}
        """));

    private static Comparison Compare(ReportSnapshot older, ReportSnapshot newer) => Comparer.Compare(older, newer, ComparisonGranularity.Evidence);

    private static ReportSnapshot Snapshot(string yaml) => Snapshot(yaml, new TestControl("C-9001"));

    private static ReportSnapshot Snapshot(string yaml, Control control) => ReportSnapshot.Of(TestScan.Run(yaml, control), "1");

    private static string Groups(Comparison comparison) => string.Join(
        "; ", comparison.Items.Select(item => $"{item.Group} {item.ResourceId.Split('/')[^1]}").Order(StringComparer.Ordinal));
}
