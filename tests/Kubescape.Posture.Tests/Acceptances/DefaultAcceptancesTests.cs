using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture.Tests.Acceptances;

public sealed class DefaultAcceptancesTests
{
    [Theory]
    [InlineData("DaemonSet", "kube-proxy", "kube-system", ScanScopes.Cluster, true)]
    [InlineData("DaemonSet", "kube-proxy", "shop", ScanScopes.Cluster, false)]
    [InlineData("Deployment", "kube-proxy", "kube-system", ScanScopes.Cluster, false)]
    [InlineData("DaemonSet", "kube-proxy-2", "kube-system", ScanScopes.Cluster, false)]
    [InlineData("Deployment", "operator", "kubescape", ScanScopes.Cluster, true)]
    [InlineData("DaemonSet", "aws-node", "kube-system", ScanScopes.Cluster, false)]
    [InlineData("DaemonSet", "aws-node", "kube-system", ScanScopes.Cluster | ScanScopes.Eks, true)]
    [InlineData("DaemonSet", "aws-node", "kube-system", ScanScopes.Cluster | ScanScopes.Gke, false)]
    [InlineData("DaemonSet", "kube-proxy", "kube-system", ScanScopes.File, false)]
    public void They_are_for_what_clusters_bring_along(string kind, string name, string @namespace, ScanScopes scope, bool isAccepted)
    {
        var manifest = $"{{ apiVersion: apps/v1, kind: {kind}, metadata: {{ name: {name}, namespace: {@namespace} }}, spec: {{ template: {{ spec: {{ hostPID: true }} }} }} }}";
        var plan = ScanPlan.For(scope, [Catalog.Find("C-0038")!]) with { Acceptances = DefaultAcceptances.For(scope) };

        var result = TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(manifest) });

        Assert.Equal(isAccepted ? Status.Passed : Status.Failed, result.Controls.Single().Status);
    }

    [Fact]
    public void A_role_of_the_system_does_not_excuse_whom_somebody_binds_to_it()
    {
        const string binding = """
            { apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: { name: "system:kube-scheduler" }, rules: [{ apiGroups: ["*"], resources: ["*"], verbs: ["*"] }] }
            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: ClusterRoleBinding
            metadata: { name: sly }
            roleRef: { kind: ClusterRole, name: "system:kube-scheduler" }
            subjects: [{ kind: User, name: eve, apiGroup: rbac.authorization.k8s.io }]
            """;
        var plan = ScanPlan.For(ScanScopes.Cluster, [Catalog.Find("C-0035")!]) with { Acceptances = DefaultAcceptances.For(ScanScopes.Cluster) };

        Assert.Equal(Status.Failed, TestScan.Run(plan, new Inventory { Resources = TestScan.Resources(binding) }).Controls.Single().Status);
    }

    [Theory]
    [InlineData(ScanScopes.Cluster | ScanScopes.Aks)]
    [InlineData(ScanScopes.Cluster | ScanScopes.Eks)]
    [InlineData(ScanScopes.Cluster | ScanScopes.Gke)]
    public void Each_names_kind_and_name_and_says_why(ScanScopes scope) =>
        Assert.All(DefaultAcceptances.For(scope), acceptance =>
        {
            Assert.Equal(AcceptanceOrigin.Default, acceptance.Origin);
            Assert.NotEmpty(acceptance.Reason);
            Assert.All(acceptance.Objects, place => Assert.True(place is { Kind: not null, Name: not null }));
            Assert.All(acceptance.Objects, place => Assert.True(place.Namespace is not null || place.Kind!.ToString() is "User" or "Group"));
        });
}
