using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Acceptances;

public sealed class SecurityExceptionTests
{
    private const string Objects = """
        { apiVersion: v1, kind: Namespace, metadata: { name: shop, labels: { env: prod } } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: a, namespace: shop, labels: { app: web } }, spec: { hostPID: true } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop }, spec: { hostPID: true } }
        ---
        { apiVersion: v1, kind: Pod, metadata: { name: c, namespace: test }, spec: { hostPID: true } }
        ---

        """;

    [Theory]
    [InlineData("posture: [{ controlID: C-0038, action: ignore }]", "c")]
    [InlineData("posture: [{ controlID: c-0038, action: alert_only }], match: { resources: [{ kind: Pod, name: a }] }", "b c")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { resources: [{ kind: Pod, apiGroup: apps }] }", "a b c")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { objectSelector: { matchLabels: { app: web } } }", "b c")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { resources: [{ kind: Pod, name: b }], objectSelector: { matchLabels: { app: web } } }", "a b c")]
    [InlineData("posture: [{ controlID: C-0057 }]", "a b c")]
    [InlineData("posture: [{ controlID: C-0038 }], expiresAt: 2026-01-01T00:00:00Z", "a b c")]
    [InlineData("vulnerabilities: [{ vulnerability: { id: CVE-2021-44228 }, status: fixed }]", "a b c")]
    public void One_of_a_namespace_is_for_its_objects(string spec, string failing) =>
        Assert.Equal(failing, Failing(Scan("SecurityException", spec)));

    [Theory]
    [InlineData("posture: [{ controlID: C-0038 }]", "")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { namespaceSelector: { matchLabels: { env: prod } } }", "c")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { namespaceSelector: { matchExpressions: [{ key: env, operator: DoesNotExist }] } }", "a b c")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { namespaceSelector: { matchExpressions: [{ key: env, operator: Near }] } }", "a b c")]
    public void One_of_the_cluster_is_for_all_namespaces_that_it_chooses(string spec, string failing) =>
        Assert.Equal(failing, Failing(Scan("ClusterSecurityException", spec)));

    [Theory]
    [InlineData("posture: [{ controlID: C-9999 }]", "spec.posture[0].controlID: there is no control 'C-9999'")]
    [InlineData("posture: [{ controlID: 'C-.*' }]", "spec.posture[0].controlID: there is no control 'C-.*'")]
    [InlineData("posture: [{ controlID: C-0038, frameworkName: NASA }]", "spec.posture[0].frameworkName: there is no framework 'NASA'")]
    [InlineData("posture: [{ controlID: C-0038 }], expiresAt: soon", "spec.expiresAt: 'soon' is no date")]
    [InlineData("posture: [{ controlID: C-0038 }], match: { images: [nginx] }", "spec.match.images is for vulnerabilities")]
    public void What_cannot_be_understood_accepts_nothing(string spec, string problem)
    {
        var result = Scan("ClusterSecurityException", spec);

        Assert.Equal("a b c", Failing(result));
        Assert.StartsWith(problem, Assert.Single(result.Acceptances).Acceptance.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public void It_says_who_decided_and_why()
    {
        var acceptance = Scan("SecurityException", "posture: [{ controlID: C-0038 }], author: jane, reason: legacy, expiresAt: 2027-01-01T00:00:00Z")
            .Acceptances.Single().Acceptance;

        Assert.Equal(("shop/SecurityException/known", "jane", "legacy"), (acceptance.Name, acceptance.Author, acceptance.Reason));
        Assert.Equal((AcceptanceOrigin.Object, "2027-01-01"), (acceptance.Origin, ExpiryDate.Format(acceptance.ExpiresAt!.Value)));
    }

    [Fact]
    public void Without_a_namespace_it_is_for_manifests_that_have_none_either()
    {
        const string manifest = """
            { apiVersion: kubescape.io/v1beta1, kind: SecurityException, metadata: { name: known }, spec: { posture: [{ controlID: C-0038 }] } }
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: a }, spec: { hostPID: true } }
            ---
            { apiVersion: v1, kind: Pod, metadata: { name: b, namespace: shop }, spec: { hostPID: true } }
            """;

        Assert.Equal("b", Failing(TestScan.Run(manifest, Catalog.Find("C-0038")!)));
    }

    [Fact]
    public void A_cluster_is_asked_for_them()
    {
        var kinds = ScanPlan.For(ScanScopes.Cluster, [Catalog.Find("C-0038")!]).Kinds;

        Assert.Contains(new ResourceKind("kubescape.io", "SecurityException"), kinds);
        Assert.Contains(new ResourceKind("kubescape.io", "ClusterSecurityException"), kinds);
    }

    private static ScanResult Scan(string kind, string spec) => TestScan.Run(
        ScanPlan.For(ScanScopes.File, [Catalog.Find("C-0038")!]),
        new Inventory
        {
            Resources = TestScan.Resources(
                $"{Objects}{{ apiVersion: kubescape.io/v1beta1, kind: {kind}, metadata: {{ name: known, namespace: shop }}, spec: {{ {spec} }} }}"),
        });

    private static string Failing(ScanResult result) =>
        string.Join(' ', result.Controls.Single().Failed.Select(evaluation => evaluation.Resource.Name).Order(StringComparer.Ordinal));
}
