using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Acceptances;

public sealed class SkipAnnotationsTests
{
    [Theory]
    [InlineData("kubescape.io/skip-controls: C-0057", "C-0038")]
    [InlineData("kubescape.io/skip-controls: 'c-0057, C-0038'", "")]
    [InlineData("kubescape.io/skip-controls: all", "")]
    [InlineData("kubescape.io/skip-controls: C-0057\n      kubescape.io/skip-expiry: '2026-01-03'", "C-0038")]
    [InlineData("kubescape.io/skip-controls: C-0057\n      kubescape.io/skip-expiry: '2026-01-02T12:00:00Z'", "C-0038 C-0057")]
    public void An_object_and_its_pods_say_what_is_accepted(string annotations, string failing)
    {
        Assert.Equal(failing, Failing(Scan(OnObject(annotations))));
        Assert.Equal(failing, Failing(Scan(OnTemplate(annotations))));
    }

    [Theory]
    [InlineData("kubescape.io/skip-controls: C-9999", "there is no control 'C-9999'")]
    [InlineData("kubescape.io/skip-controls: 'C-0057,C-9999'", "there is no control 'C-9999'")]
    [InlineData("kubescape.io/skip-controls: ','", "no control is named")]
    [InlineData("kubescape.io/skip-controls: '*'", "there is no control '*'")]
    [InlineData("kubescape.io/skip-controls: [C-0057]", "kubescape.io/skip-controls is missing, or is no text")]
    [InlineData("kubescape.io/skip-reason: legacy", "kubescape.io/skip-controls is missing, or is no text")]
    [InlineData("kubescape.io/skip-controls: C-0057\n      kubescape.io/skip-expiry: soon", "'soon' is no date")]
    public void What_cannot_be_understood_accepts_nothing(string annotations, string problem)
    {
        var result = Scan(OnObject(annotations));

        Assert.Equal("C-0038 C-0057", Failing(result));
        var use = Assert.Single(result.Acceptances);
        Assert.Equal(AcceptanceState.Invalid, use.State);
        Assert.StartsWith(problem, use.Acceptance.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void An_annotation_tells_where_it_stands_and_why()
    {
        var use = Assert.Single(Scan(OnObject("kubescape.io/skip-controls: C-0057\n      kubescape.io/skip-reason: legacy")).Acceptances);

        Assert.Equal(("app.yaml:6", "legacy", "annotation in Deployment/web"), (use.Acceptance.Place, use.Acceptance.Reason, use.Acceptance.Name));
        Assert.Equal(AcceptanceState.Used, use.State);
    }

    [Fact]
    public void A_role_speaks_for_the_subjects_it_empowers()
    {
        const string manifest = """
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRole
            metadata: { name: reader, annotations: { kubescape.io/skip-controls: C-0015 } }
            rules: [{ apiGroups: [""], resources: [secrets], verbs: [list] }]
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: { name: readers }
            roleRef: { kind: ClusterRole, name: reader }
            subjects: [{ kind: User, name: jane, apiGroup: rbac.authorization.k8s.io }]
            """;

        Assert.Equal("C-0015", Failing(Scan(manifest, honors: false, "C-0015")));
        Assert.Equal("", Failing(Scan(manifest, honors: true, "C-0015")));
    }

    [Fact]
    public void They_count_only_where_the_plan_honours_them()
    {
        var result = Scan(OnObject("kubescape.io/skip-controls: all"), honors: false);

        Assert.Equal("C-0038 C-0057", Failing(result));
        Assert.Empty(result.Acceptances);
    }

    private static string OnObject(string annotations) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          annotations:
            {annotations.Replace("\n      ", "\n    ", StringComparison.Ordinal)}
        spec:
          template:
            spec: {Spec}
        """;

    private static string OnTemplate(string annotations) => $"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          template:
            metadata:
              annotations:
                {annotations.Replace("\n      ", "\n        ", StringComparison.Ordinal)}
            spec: {Spec}
        """;

    private const string Spec = "{ hostPID: true, containers: [{ name: web, securityContext: { privileged: true } }] }";

    private static ScanResult Scan(string yaml, bool honors = true, params string[] controls)
    {
        IEnumerable<string> ids = controls.Length > 0 ? controls : ["C-0038", "C-0057"];
        var plan = ScanPlan.For(ScanScopes.File, ids.Select(id => Catalog.Find(id)!)) with { HonorsInlineAcceptances = honors };
        return TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(yaml) });
    }

    private static string Failing(ScanResult result) =>
        string.Join(' ', result.Controls.Where(control => control.Status == Status.Failed).Select(control => control.Control.Id));
}
