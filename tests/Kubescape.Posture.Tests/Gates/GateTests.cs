using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Gates;

public sealed class GateTests
{
    private static readonly ScanResult OneHighFailure =
        TestScan.Run("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true}}", new TestControl("C-9001", 8));

    private static readonly ScanResult Clean = TestScan.Run("{apiVersion: v1, kind: Pod, metadata: {name: a}}", new TestControl("C-9001", 8));

    [Theory]
    [InlineData(Severity.Low, 1)]
    [InlineData(Severity.High, 1)]
    [InlineData(Severity.Critical, 0)]
    public void A_severity_gate_breaches_at_or_above(Severity threshold, int breaches) =>
        Assert.Equal(breaches, Gate.Breaches(new GateSettings { SeverityThreshold = threshold }, OneHighFailure).Length);

    [Fact]
    public void An_unknown_severity_counts_as_the_worst()
    {
        var result = TestScan.Run("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {bad: true}}", new TestControl("C-9001", 0));

        Assert.Single(Gate.Breaches(new GateSettings { SeverityThreshold = Severity.Critical }, result));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.01, 1)]
    public void A_compliance_gate_breaches_below(double threshold, int breaches) =>
        Assert.Equal(breaches, Gate.Breaches(new GateSettings { Compliance = new() { Overall = threshold } }, OneHighFailure).Length);

    [Fact]
    public void Nothing_is_breached_by_a_clean_scan() =>
        Assert.Empty(Gate.Breaches(new GateSettings { Compliance = new() { Overall = 100 }, SeverityThreshold = Severity.Low, CoverageThreshold = 100 }, Clean));

    [Fact]
    public void A_gate_that_cannot_be_computed_is_breached()
    {
        var refused = TestScan.Run(
            new Inventory
            {
                Resources = [],
                Gaps = ImmutableDictionary<ResourceKind, KindGap>.Empty
                    .Add(TestControl.Judged, new KindGap("the list was refused", IsPartial: false)),
            },
            new TestControl("C-9001", 8));

        var breach = Assert.Single(Gate.Breaches(new GateSettings { SeverityThreshold = Severity.High }, refused));
        Assert.Contains("cannot be computed", breach, StringComparison.Ordinal);
        Assert.Empty(Gate.Breaches(new GateSettings { SeverityThreshold = Severity.Critical }, refused));
    }

    [Fact]
    public void What_could_not_be_read_breaches_every_gate()
    {
        var unread = TestScan.Run(
            new Inventory
            {
                Resources = TestScan.Resources("{apiVersion: v1, kind: Pod, metadata: {name: a}}"),
                Problems = [new SourceProblem(ProblemSeverity.Error, "b.yaml:1:1", "broken")],
            },
            new TestControl("C-9001", 8));

        var breaches = Gate.Breaches(new GateSettings { Compliance = new() { Overall = 1 }, SeverityThreshold = Severity.Low, CoverageThreshold = 100 }, unread);

        Assert.Equal(3, breaches.Length);
    }

    [Theory]
    [InlineData("80", 80d, "")]
    [InlineData("nsa=80,MITRE=70.5", null, "NSA=80 MITRE=70.5")]
    [InlineData(" 60 , nsa = 90", 60d, "NSA=90")]
    public void Thresholds_are_numbers_and_frameworks(string text, double? overall, string frameworks)
    {
        Assert.True(ComplianceThresholds.TryParse(text, out var thresholds, out _));

        Assert.Equal(overall, thresholds.Overall);
        Assert.Equal(frameworks, string.Join(' ', thresholds.ByFramework.Select(entry => FormattableString.Invariant($"{entry.Framework}={entry.Least}"))));
    }

    [Theory]
    [InlineData("", "is no threshold")]
    [InlineData("nsa", "is no threshold")]
    [InlineData("101", "is no threshold")]
    [InlineData("-1", "is no threshold")]
    [InlineData("NaN", "is no threshold")]
    [InlineData("nsa=80,", "is no threshold")]
    [InlineData("ghost=80", "there is no framework 'ghost'")]
    [InlineData("nsa=80,NSA=70", "two thresholds for NSA")]
    [InlineData("1,2", "two thresholds")]
    public void Other_thresholds_are_refused(string text, string expected)
    {
        Assert.False(ComplianceThresholds.TryParse(text, out _, out var problem));

        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }

    [Fact]
    public void A_framework_has_a_gate_of_its_own()
    {
        var pods = TestScan.Resources("{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {hostPID: true, containers: [{name: a, image: x}]}}");
        var nsa = FrameworkLibrary.Find("NSA")!;
        var plan = ScanPlan.For(ScanScopes.File, [nsa]);
        var result = TestScan.Run(plan, new Inventory { Resources = pods });
        GateSettings Least(string name, double least) => new() { Compliance = new() { ByFramework = [(name, least)] } };

        Assert.Single(Gate.Breaches(Least("NSA", 100), result));
        Assert.Empty(Gate.Breaches(Least("NSA", 0), result));
        Assert.Contains("cannot be computed", Assert.Single(Gate.Breaches(Least("MITRE", 0), result)), StringComparison.Ordinal);
        Assert.Contains("MITRE is not in this scan", Least("MITRE", 0).Compliance.ProblemIn(plan), StringComparison.Ordinal);
        Assert.Null(Least("NSA", 0).Compliance.ProblemIn(plan));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(100, 0)]
    public void A_risk_gate_breaches_above(double most, int breaches) =>
        Assert.Equal(breaches, Gate.Breaches(new GateSettings { RiskThreshold = most }, OneHighFailure).Length);
}
