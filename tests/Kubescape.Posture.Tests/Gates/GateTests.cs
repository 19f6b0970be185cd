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
        Assert.Equal(breaches, Gate.Breaches(new GateSettings { ComplianceThreshold = threshold }, OneHighFailure).Length);

    [Fact]
    public void Nothing_is_breached_by_a_clean_scan() =>
        Assert.Empty(Gate.Breaches(new GateSettings { ComplianceThreshold = 100, SeverityThreshold = Severity.Low, CoverageThreshold = 100 }, Clean));

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

        var breaches = Gate.Breaches(new GateSettings { ComplianceThreshold = 1, SeverityThreshold = Severity.Low, CoverageThreshold = 100 }, unread);

        Assert.Equal(3, breaches.Length);
    }
}
