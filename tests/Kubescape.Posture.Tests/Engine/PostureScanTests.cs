using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Engine;

public sealed class PostureScanTests
{
    private const string OneBad = "{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop}, spec: {bad: true}}";

    [Fact]
    public void A_failure_carries_its_evidence()
    {
        var finding = Assert.Single(TestScan.Run(OneBad, new TestControl("C-9001")).Controls.Single().Failed.Single().Findings);

        Assert.Equal("spec.bad", finding.Path);
        Assert.Equal("true", finding.Observed);
        Assert.Equal("false", finding.Value);
        Assert.Equal("app.yaml:1:74", finding.Location.ToString());
        Assert.True(finding.IsFixable);
    }

    [Fact]
    public void What_is_built_into_clusters_has_no_place_in_a_file()
    {
        const string binding = """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: { name: admins }
            roleRef: { kind: ClusterRole, name: cluster-admin }
            subjects: [{ kind: User, name: jane }]
            """;

        var findings = TestScan.Run(binding, Catalog.Find("C-0035")!).Controls.Single().Failed.Single().Findings;

        var ofRole = Assert.Single(findings, finding => finding.Path == "relatedObjects[1].rules[0].verbs[0]");
        Assert.Equal(("built-in ClusterRole cluster-admin", null), (ofRole.Owner!.Source!.Path, ofRole.Location?.ToString()));
        Assert.Equal(FailureKind.Look, ofRole.Kind);
        Assert.Contains(findings, finding => finding.Location?.ToString() == "app.yaml:5:12");
    }

    [Fact]
    public void Nothing_to_judge_is_passed_and_irrelevant()
    {
        var control = TestScan.Run("{apiVersion: v1, kind: Service, metadata: {name: a}}", new TestControl("C-9001")).Controls.Single();

        Assert.Equal((Status.Passed, SubStatus.Irrelevant, 100.0), (control.Status, control.SubStatus, control.ComplianceScore));
    }

    [Fact]
    public void An_unread_judged_kind_leaves_the_control_without_a_verdict()
    {
        var result = TestScan.Run(Inventory("", (TestControl.Judged, "the list was refused")), new TestControl("C-9001"));

        var control = result.Controls.Single();
        Assert.Equal((Status.NotEvaluated, SubStatus.NotEvaluated, 0.0), (control.Status, control.SubStatus, control.ComplianceScore));
        Assert.Equal("the list was refused", control.Reason);
        Assert.Equal((0, 1, 0.0), (result.Coverage.EvaluatedControls, result.Coverage.TotalControls, result.Coverage.Score));
    }

    [Fact]
    public void Failures_among_what_was_read_of_a_kind_still_count()
    {
        var control = TestScan.Run(Inventory(OneBad, (TestControl.Judged, "half of the list is missing")), new TestControl("C-9001"))
            .Controls.Single();

        Assert.Equal(Status.Failed, control.Status);
        Assert.Equal("half of the list is missing", control.Reason);
    }

    [Fact]
    public void An_unread_joined_kind_leaves_every_resource_without_a_verdict()
    {
        var result = TestScan.Run(
            Inventory(OneBad, (TestControl.Joined, "the list was refused")), new TestControl("C-9001") { Reads = [TestControl.Joined] });

        var evaluation = Assert.Single(result.Controls.Single().Evaluations);
        Assert.Equal((Status.NotEvaluated, "the list was refused"), (evaluation.Status, evaluation.Reason));
    }

    [Theory]
    [InlineData("true", Status.NotEvaluated, "a policy cannot be read")]
    [InlineData("false", Status.Passed, null)]
    public void A_failure_in_doubt_is_no_verdict(string bad, Status status, string? reason)
    {
        var result = TestScan.Run(
            OneBad.Replace("true", bad, StringComparison.Ordinal), new TestControl("C-9001") { Doubt = "a policy cannot be read" });

        var evaluation = Assert.Single(result.Controls.Single().Evaluations);
        Assert.Equal((status, reason), (evaluation.Status, evaluation.Reason));
    }

    [Fact]
    public void A_gap_that_no_control_needs_costs_coverage_alone()
    {
        var result = TestScan.Run(Inventory(OneBad, (TestControl.Joined, "the list was refused")), new TestControl("C-9001"));

        Assert.Equal(Status.Failed, result.Controls.Single().Status);
        Assert.Equal(97, result.Coverage.Score);
        Assert.False(result.Coverage.IsComplete);
    }

    [Theory]
    [InlineData(ScanScopes.Cluster, Status.NotEvaluated, SubStatus.Integration)]
    [InlineData(ScanScopes.File, Status.Passed, SubStatus.Irrelevant)]
    public void Missing_facts_of_a_cluster_are_no_pass(ScanScopes scope, Status status, SubStatus subStatus)
    {
        var plan = ScanPlan.For(scope, [new TestControl("C-9001") { Missing = "there is no node data" }]);

        var control = TestScan.Run(plan, new Inventory { Resources = [] }).Controls.Single();

        Assert.Equal((status, subStatus), (control.Status, control.SubStatus));
    }

    [Fact]
    public void A_control_of_clusters_that_is_asked_for_by_name_misses_its_facts_among_manifests_too()
    {
        var plan = ScanPlan.For(ScanScopes.File, [new TestControl("C-9001") { Missing = "there is no node data", Scopes = ScanScopes.Cluster }]);

        Assert.Equal("there is no node data", TestScan.Run(plan, new Inventory { Resources = [] }).Controls.Single().Reason);
    }

    [Fact]
    public void A_control_without_its_configuration_says_so()
    {
        var control = TestScan.Run(OneBad, new TestControl("C-9001") { NeedsConfiguration = true }).Controls.Single();

        Assert.Equal((Status.NotEvaluated, SubStatus.Configuration), (control.Status, control.SubStatus));
        Assert.Contains("publicRegistries", control.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_defect_of_a_check_is_reported_and_takes_nothing_with_it()
    {
        var broken = new TestControl("C-9001") { Defect = resource => resource.Name == "a" ? new InvalidOperationException("oops") : null };

        var result =
            TestScan.Run(OneBad + "\n---\n" + OneBad.Replace("name: a", "name: b", StringComparison.Ordinal), broken, new TestControl("C-9002"));

        Assert.Equal(new ResourceCounters(Passed: 0, Failed: 1, NotEvaluated: 1), result.Controls[0].Counters);
        Assert.Contains("oops", result.Controls[0].Reason, StringComparison.Ordinal);
        Assert.Equal(2, result.Controls[1].Counters.Failed);
    }

    [Fact]
    public void Namespaces_that_are_left_out_are_not_judged()
    {
        var plan = ScanPlan.For(ScanScopes.File, [new TestControl("C-9001")]) with { Namespaces = new NamespaceFilter([], ["shop"]) };

        var result = TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(OneBad) });

        Assert.Empty(result.Controls.Single().Evaluations);
    }

    [Fact]
    public void The_order_of_the_objects_changes_nothing()
    {
        var resources = TestScan.Resources(string.Join("\n---\n", Enumerable.Range(0, 2000).Select(index =>
            $"{{apiVersion: v1, kind: Pod, metadata: {{name: p{index}}}, spec: {{bad: {(index % 3 == 0 ? "true" : "false")}}}}}")));

        var forward = TestScan.Run(new Inventory { Resources = resources }, new TestControl("C-9001"), new TestControl("C-9002"));
        var backward = TestScan.Run(new Inventory { Resources = [.. resources.Reverse()] }, new TestControl("C-9001"), new TestControl("C-9002"));

        Assert.Equal(Ids(forward), Ids(backward));
        Assert.Equal(forward.ComplianceScore, backward.ComplianceScore);
    }

    [Fact]
    public void A_fingerprint_survives_moved_lines_and_tells_places_apart()
    {
        var here = TestScan.Run(OneBad, new TestControl("C-9001"));
        var moved =
            TestScan.Run("# a comment\n\n---\n{apiVersion: v1, kind: Service, metadata: {name: s}}\n---\n" + OneBad, new TestControl("C-9001"));
        var other = TestScan.Run(OneBad.Replace("name: a", "name: b", StringComparison.Ordinal), new TestControl("C-9001"));

        Assert.Equal(FingerprintOf(here), FingerprintOf(moved));
        Assert.NotEqual(FingerprintOf(here), FingerprintOf(other));
    }

    private static string FingerprintOf(ScanResult result)
    {
        var failed = result.Controls.Single().Failed.Single();
        return Fingerprint.Of("C-9001", failed.Resource, failed.Findings.Single());
    }

    private static IEnumerable<string> Ids(ScanResult result) =>
        result.Controls.SelectMany(
            control => control.Evaluations.Select(evaluation => $"{control.Control.Id} {evaluation.Resource.Id} {evaluation.Status}"));

    private static Inventory Inventory(string yaml, (ResourceKind Kind, string Reason) gap) => new()
    {
        Resources = TestScan.Resources(yaml),
        Gaps = ImmutableDictionary<ResourceKind, KindGap>.Empty.Add(gap.Kind, new KindGap(gap.Reason, IsPartial: false)),
    };
}
