using Kubescape.Objects;

namespace Kubescape.Graph.Tests.Network;

public sealed class NetworkPoliciesTests
{
    private const string Pod = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { serviceAccountName: web-account }
        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { team: blue } }
        ---

        """;

    [Theory]
    [InlineData("podSelector: {}")]
    [InlineData("policyTypes: [Ingress]")]
    [InlineData("podSelector: { matchLabels: { app: web } }")]
    [InlineData("podSelector: { matchExpressions: [{ key: app, operator: In, values: [web, api] }] }")]
    [InlineData("podSelector: { matchExpressions: [{ key: tier, operator: DoesNotExist }] }")]
    public void A_NetworkPolicy_selects_the_pod(string spec) =>
        Assert.Single(Selecting("networking.k8s.io/v1", "NetworkPolicy", $"spec: {{ {spec} }}"));

    [Theory]
    [InlineData("podSelector: { matchLabels: { app: db } }")]
    [InlineData("podSelector: { matchLabels: { app: web }, matchExpressions: [{ key: tier, operator: Exists }] }")]
    public void A_NetworkPolicy_selects_other_pods(string spec) =>
        Assert.Empty(Selecting("networking.k8s.io/v1", "NetworkPolicy", $"spec: {{ {spec} }}"));

    [Fact]
    public void A_NetworkPolicy_stays_in_its_namespace() =>
        Assert.Empty(Selecting("networking.k8s.io/v1", "NetworkPolicy", "spec: { podSelector: {} }", "stock"));

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ matchLabels: { k8s:app: web } }", true)]
    [InlineData("{ matchLabels: { any:app: web } }", true)]
    [InlineData("{ matchLabels: { k8s:io.kubernetes.pod.namespace: shop } }", true)]
    [InlineData("{ matchLabels: { k8s:io.kubernetes.pod.namespace: stock } }", false)]
    [InlineData("{ matchLabels: { io.cilium.k8s.namespace.labels.team: blue, app: web } }", true)]
    [InlineData("{ matchLabels: { k8s:io.cilium.k8s.namespace.labels.kubernetes.io/metadata.name: shop } }", true)]
    [InlineData("{ matchLabels: { io.cilium.k8s.policy.serviceaccount: web-account } }", true)]
    [InlineData("{ matchLabels: { reserved:host: '' } }", false)]
    [InlineData("{ matchExpressions: [{ key: k8s:app, operator: NotIn, values: [web] }] }", false)]
    public void A_cluster_wide_policy_of_Cilium_selects_by_labels_of_pod_and_namespace(string selector, bool selects)
    {
        var found = Selecting("cilium.io/v2", "CiliumClusterwideNetworkPolicy", $"spec: {{ endpointSelector: {selector} }}", @namespace: null);

        Assert.Equal(selects ? 1 : 0, found.Count);
    }

    [Fact]
    public void A_policy_for_nodes_selects_no_pods() =>
        Assert.Empty(Selecting("cilium.io/v2", "CiliumClusterwideNetworkPolicy", "spec: { nodeSelector: {} }", @namespace: null));

    [Fact]
    public void Each_of_several_specs_counts() =>
        Assert.Equal(
            2,
            Selecting(
                "cilium.io/v2", "CiliumNetworkPolicy",
                "specs: [{ endpointSelector: {} }, { endpointSelector: { matchLabels: { app: web } } }]").Count);

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ matchLabels: { k8s:io.kubernetes.pod.namespace: shop } }", true)]
    [InlineData("{ matchLabels: { app: web } }", false)]
    [InlineData("{ matchExpressions: [{ key: io.cilium.k8s.namespace.labels.team, operator: In, values: [green] }] }", false)]
    public void Knows_which_policies_select_all_of_a_namespace(string selector, bool all)
    {
        var policy = Policy("cilium.io/v2", "CiliumClusterwideNetworkPolicy", $"spec: {{ endpointSelector: {selector} }}", @namespace: null);

        var graph = Manifests.Graph(Pod + policy);

        Assert.Equal(all ? 1 : 0, graph.NetworkPolicies.SelectingAllOf("shop").Count());
    }

    [Theory]
    [InlineData("{}", true, false)]
    [InlineData("{ egress: [{}] }", true, true)]
    [InlineData("{ policyTypes: [Egress] }", false, true)]
    public void A_NetworkPolicy_closes_what_it_names_or_else_what_comes_in(string spec, bool ingress, bool egress)
    {
        var policy = Assert.Single(Selecting("networking.k8s.io/v1", "NetworkPolicy", $"spec: {spec}"));

        Assert.Equal((ingress, egress), (policy.IsolatesIngress, policy.IsolatesEgress));
    }

    [Theory]
    [InlineData("ingress: [{}]", true, false)]
    [InlineData("ingress: [], egress: []", false, false)]
    [InlineData("ingress: [{}], enableDefaultDeny: { ingress: true, egress: true }", true, true)]
    [InlineData("egressDeny: [{ toEntities: [world] }]", false, true)]
    [InlineData("ingress: [{}], egress: [{}], enableDefaultDeny: { ingress: false }", false, true)]
    public void A_policy_of_Cilium_closes_the_directions_it_has_rules_for(string rules, bool ingress, bool egress)
    {
        var policy = Assert.Single(Selecting("cilium.io/v2", "CiliumNetworkPolicy", $"spec: {{ endpointSelector: {{}}, {rules} }}"));

        Assert.Equal((ingress, egress), (policy.IsolatesIngress, policy.IsolatesEgress));
    }

    private static List<PodPolicy> Selecting(string apiVersion, string kind, string body, string? @namespace = "shop")
    {
        var graph = Manifests.Graph(Pod + Policy(apiVersion, kind, body, @namespace));
        return [.. graph.NetworkPolicies.Selecting(graph.OfKind(new ResourceKind("", "Pod"))[0])];
    }

    private static string Policy(string apiVersion, string kind, string body, string? @namespace) =>
        $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{ name: policy{(@namespace is null ? "" : $", namespace: {@namespace}")} }}\n{body}\n";
}
