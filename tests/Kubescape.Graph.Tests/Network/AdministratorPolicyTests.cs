namespace Kubescape.Graph.Tests.Network;

public sealed class AdministratorPolicyTests
{
    private const string Objects = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { team: blue } }
        ---

        """;

    private const string DenyAll = "ingress: [{ action: Deny, from: [{ namespaces: {} }] }]";

    [Theory]
    [InlineData("namespaces: {}", true, true)]
    [InlineData("namespaces: { matchLabels: { team: blue } }", true, true)]
    [InlineData("namespaces: { matchLabels: { kubernetes.io/metadata.name: stock } }", false, false)]
    [InlineData("pods: { namespaceSelector: {}, podSelector: { matchLabels: { app: web } } }", true, false)]
    [InlineData("pods: { namespaceSelector: { matchLabels: { team: blue } }, podSelector: {} }", true, true)]
    [InlineData("pods: { namespaceSelector: { matchLabels: { team: green } }, podSelector: {} }", false, false)]
    public void Selects_its_subject(string subject, bool selects, bool all)
    {
        var graph = Graph($"{{ subject: {{ {subject} }}, {DenyAll} }}");

        Assert.Equal(selects ? 1 : 0, graph.NetworkPolicies.Selecting(graph.Resources[0]).Count());
        Assert.Equal(all ? 1 : 0, graph.NetworkPolicies.SelectingAllOf("shop").Count());
    }

    [Theory]
    [InlineData("AdminNetworkPolicy", DenyAll, "in")]
    [InlineData("BaselineAdminNetworkPolicy", DenyAll, "in")]
    [InlineData("ClusterNetworkPolicy", DenyAll, "in")]
    [InlineData("AdminNetworkPolicy", "ingress: [{ action: Deny, from: [{ pods: { namespaceSelector: {}, podSelector: {} } }] }]", "in")]
    [InlineData("AdminNetworkPolicy", "egress: [{ action: Deny, to: [{ networks: [0.0.0.0/0] }] }]", "out")]
    [InlineData("AdminNetworkPolicy", "egress: [{ action: Deny, to: [{ namespaces: {} }] }]", "")]
    [InlineData("AdminNetworkPolicy", "ingress: [{ action: Deny, from: [{ namespaces: { matchLabels: { team: red } } }] }]", "")]
    [InlineData("AdminNetworkPolicy", "ingress: [{ action: Deny, from: [{ namespaces: {} }], ports: [{ portNumber: { port: 22 } }] }]", "")]
    [InlineData(
        "AdminNetworkPolicy",
        "ingress: [{ action: Allow, from: [{ namespaces: {} }] }, { action: Deny, from: [{ namespaces: {} }] }]",
        "")]
    public void Closes_pods_only_by_denying_everything(string kind, string rules, string closed)
    {
        var graph = Graph($"{{ subject: {{ namespaces: {{}} }}, {rules} }}", kind);

        var policies = graph.NetworkPolicies.Selecting(graph.Resources[0]);

        Assert.Equal(closed, string.Concat(policies.Select(policy => (policy.IsolatesIngress ? "in" : "") + (policy.IsolatesEgress ? "out" : ""))));
    }

    private static ResourceGraph Graph(string spec, string kind = "AdminNetworkPolicy") => Manifests.Graph(
        $"{Objects}apiVersion: policy.networking.k8s.io/v1alpha1\nkind: {kind}\nmetadata: {{ name: default }}\nspec: {spec}\n");
}
