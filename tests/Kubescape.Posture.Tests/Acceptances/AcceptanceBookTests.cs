using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Acceptances;

public sealed class AcceptanceBookTests
{
    private const string TwoBad = """
        {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: shop, labels: {app: web, tier: front}}, spec: {bad: true}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: b, namespace: shop}, spec: {bad: true}}
        ---
        {apiVersion: v1, kind: Pod, metadata: {name: c, namespace: shop}, spec: {bad: false}}
        """;

    private static readonly TestControl First = new("C-9001");

    private static readonly TestControl Second = new("C-9002");

    [Fact]
    public void What_is_accepted_is_no_failure_and_is_still_there()
    {
        var control = Scan(Accept("C-9001", new PlaceSelector { Name = Text("a") })).Controls[0];

        Assert.Equal((Status.Failed, 2, 1, 1), (control.Status, control.Counters.Passed, control.Counters.Failed, control.Counters.Accepted));
        Assert.Equal(200 / 3.0, control.ComplianceScore, 9);
        Assert.Equal(100 / 3.0, control.RiskScore, 9);
        var evaluation = control.Evaluations.Single(one => one.Resource.Name == "a");
        Assert.Equal((Status.Passed, 0), (evaluation.Status, evaluation.Findings.Length));
        Assert.Equal(("spec.bad", "entry"), (evaluation.Accepted.Single().Finding.Path, evaluation.Accepted.Single().By.Name));
    }

    [Fact]
    public void A_control_of_which_all_is_accepted_passes_with_exceptions()
    {
        var result = Scan(Accept("C-9001|C-9002", new PlaceSelector { Kind = Text("Pod") }));

        Assert.All(result.Controls, control =>
            Assert.Equal((Status.Passed, SubStatus.WithExceptions, 100.0), (control.Status, control.SubStatus, control.ComplianceScore)));
        Assert.Equal((Status.Passed, 3, 2), (result.Status, result.Counters.Passed, result.Counters.Accepted));
        Assert.Equal(default, result.FailedResources);
        Assert.Equal(4, Assert.Single(result.Acceptances).Matches.Length);
    }

    [Theory]
    [InlineData("c-9001", true)]
    [InlineData("C-90.*", true)]
    [InlineData("C-900", false)]
    [InlineData("C-9002", false)]
    public void Controls_are_named_by_id_in_any_case_or_by_a_pattern(string id, bool isAccepted) =>
        Assert.Equal(isAccepted, IsAccepted(Accept(id, new PlaceSelector { Name = Text("a") })));

    public static TheoryData<string, bool> Places => new()
    {
        { "name=a", true },
        { "name=A", false },
        { "name=[ab]", true },
        { "name=", false },
        { "namespace=shop", true },
        { "namespace=sho", false },
        { "kind=Pod", true },
        { "kind=Deployment", false },
        { "path=app.yaml", true },
        { "path=.*[.]yaml", true },
        { "path=other.yaml", false },
        { "cluster=", true },
        { "cluster=prod", false },
        { "label=web", true },
        { "label=back", false },
    };

    [Theory]
    [MemberData(nameof(Places))]
    public void Objects_are_named_by_what_they_are_and_where(string place, bool isAccepted)
    {
        var value = Text(place[(place.IndexOf('=', StringComparison.Ordinal) + 1)..]);

        Assert.Equal(isAccepted, IsAccepted(Accept("C-9001", place.Split('=')[0] switch
        {
            "name" => new PlaceSelector { Name = value },
            "namespace" => new PlaceSelector { Namespace = value },
            "kind" => new PlaceSelector { Kind = value },
            "path" => new PlaceSelector { Path = value },
            "cluster" => new PlaceSelector { Cluster = value },
            _ => new PlaceSelector { Labels = [("app", value)] },
        })));
    }

    [Fact]
    public void All_members_of_a_selector_must_fit()
    {
        Assert.False(IsAccepted(Accept("C-9001", new PlaceSelector { Kind = Text("Pod"), Name = Text("b") })));
        Assert.True(IsAccepted(Accept("C-9001", new PlaceSelector { Name = Text("b") }, new PlaceSelector { Name = Text("a") })));
        Assert.False(IsAccepted(Accept("C-9001", new PlaceSelector { Labels = [("app", Text("web")), ("tier", Text("back"))] })));
    }

    [Fact]
    public void A_container_is_named_besides_its_object()
    {
        const string pod = """
            apiVersion: v1
            kind: Pod
            metadata: { name: a }
            spec:
              containers:
              - { name: tool, securityContext: { privileged: true } }
              - { name: web, securityContext: { privileged: true } }
            """;
        var plan = ScanPlan.For(ScanScopes.File, [Catalog.Find("C-0057")!]) with
        {
            Acceptances = [Accept("C-0057", new PlaceSelector { Name = Text("a"), Container = Text("tool") })],
        };

        var evaluation = TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(pod) }).Controls.Single().Evaluations.Single();

        Assert.Equal(Status.Failed, evaluation.Status);
        Assert.Equal("spec.containers[0].securityContext.privileged", Assert.Single(evaluation.Accepted).Finding.Path);
        Assert.Equal("spec.containers[1].securityContext.privileged", Assert.Single(evaluation.Findings).Path);
    }

    [Fact]
    public void A_subject_is_accepted_by_its_binding_and_its_role()
    {
        const string binding = """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: { name: admins }
            roleRef: { kind: ClusterRole, name: cluster-admin }
            subjects: [{ kind: User, name: jane }]
            """;

        foreach (var name in (string[])["admins", "cluster-admin", "jane", "nobody"])
        {
            var plan = ScanPlan.For(ScanScopes.File, [Catalog.Find("C-0035")!]) with
            {
                Acceptances = [Accept("C-0035", new PlaceSelector { Name = Text(name) })],
            };

            var control = TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(binding) }).Controls.Single();

            Assert.Equal(name == "nobody" ? Status.Failed : Status.Passed, control.Status);
        }
    }

    [Fact]
    public void What_names_a_framework_counts_only_there()
    {
        var result = Scan([Accept("C-9001", framework: "NSA")], Of("NSA"), Of("MITRE"));

        Assert.Equal(0, result.Frameworks[0].Controls[0].Counters.Failed);
        Assert.Equal(2, result.Frameworks[1].Controls[0].Counters.Failed);
        Assert.Equal(2, result.Controls[0].Counters.Failed);
        Assert.Equal(AcceptanceState.Used, Assert.Single(result.Acceptances).State);
    }

    [Fact]
    public void What_every_framework_accepts_is_accepted()
    {
        var result = Scan([Accept("C-9001", framework: "nsa"), Accept("C-9001", framework: "MIT.*")], Of("NSA"), Of("MITRE"));

        Assert.Equal((0, 2), (result.Controls[0].Counters.Failed, result.Controls[1].Counters.Failed));
    }

    [Fact]
    public void Without_that_framework_in_the_scan_it_counts_nowhere()
    {
        var result = Scan([Accept("C-9001", framework: "NSA")], Of("MITRE"));

        Assert.Equal(2, result.Controls[0].Counters.Failed);
        Assert.Equal(AcceptanceState.OutOfScope, Assert.Single(result.Acceptances).State);
    }

    [Theory]
    [InlineData("C-9001", AcceptanceState.Unused)]
    [InlineData("C-9003", AcceptanceState.OutOfScope)]
    public void What_accepts_nothing_is_unused_only_if_its_controls_ran(string id, AcceptanceState state)
    {
        var use = Assert.Single(Scan(Accept(id, new PlaceSelector { Name = Text("nobody") })).Acceptances);

        Assert.Equal((state, 0), (use.State, use.Matches.Length));
    }

    [Theory]
    [InlineData("2026-01-02T12:00:00Z", AcceptanceState.Expired, 2)]
    [InlineData("2026-01-02T12:00:01Z", AcceptanceState.Used, 0)]
    public void From_its_expiry_on_it_counts_no_more(string expiresAt, AcceptanceState state, int failed)
    {
        var acceptance = Accept("C-9001", new PlaceSelector { Kind = Text("Pod") }) with
        {
            ExpiresAt = DateTimeOffset.Parse(expiresAt, System.Globalization.CultureInfo.InvariantCulture),
        };

        var result = Scan(acceptance);

        Assert.Equal(failed, result.Controls[0].Counters.Failed);
        var use = Assert.Single(result.Acceptances);
        Assert.Equal((state, 2), (use.State, use.Matches.Length));
    }

    [Fact]
    public void One_with_a_problem_accepts_nothing()
    {
        var result = Scan(Accept("C-9001", new PlaceSelector { Kind = Text("Pod") }) with { Problem = "there is no control C-1" });

        Assert.Equal(2, result.Controls[0].Counters.Failed);
        Assert.Equal(AcceptanceState.Invalid, Assert.Single(result.Acceptances).State);
    }

    [Fact]
    public void Without_acceptances_the_results_are_the_raw_ones()
    {
        var result = Scan([]);

        Assert.Equal((2, 0), (result.Controls[0].Counters.Failed, result.Controls[0].Counters.Accepted));
        Assert.Empty(result.Acceptances);
    }

    private static TextPattern Text(string text) => new(text, ignoreCase: false);

    private static Framework Of(string name) => new(name, name)
    {
        Version = "",
        Scopes = ScanScopes.ClusterAndFile,
        Controls = [new FrameworkControl(First, First.Info.Name), new FrameworkControl(Second, Second.Info.Name)],
    };

    private static Acceptance Accept(string id, params PlaceSelector[] places) => new("entry")
    {
        Origin = AcceptanceOrigin.File,
        Place = "exceptions.json:1",
        Controls = [new ControlSelector { ControlId = new TextPattern(id, ignoreCase: true) }],
        Objects = [.. places],
    };

    private static Acceptance Accept(string id, string framework) =>
        Accept(id, new PlaceSelector { Kind = Text("Pod") }) with
        {
            Controls =
            [
                new ControlSelector
                {
                    ControlId = new TextPattern(id, ignoreCase: true),
                    FrameworkName = new TextPattern(framework, ignoreCase: true),
                },
            ],
        };

    private static bool IsAccepted(Acceptance acceptance) =>
        Scan(acceptance).Controls[0].Evaluations.Single(evaluation => evaluation.Resource.Name == "a").Status == Status.Passed;

    private static ScanResult Scan(Acceptance acceptance) => Scan([acceptance]);

    private static ScanResult Scan(ImmutableArray<Acceptance> acceptances, params Framework[] frameworks)
    {
        var plan = frameworks.Length == 0
            ? ScanPlan.For(ScanScopes.File, [First, Second])
            : ScanPlan.For(ScanScopes.File, frameworks);
        return TestScan.Run(plan with { Acceptances = acceptances }, new Inventory { Resources = TestScan.Resources(TwoBad) });
    }
}
