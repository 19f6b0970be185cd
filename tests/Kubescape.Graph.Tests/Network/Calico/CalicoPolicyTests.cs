using Kubescape.Objects;

namespace Kubescape.Graph.Tests.Network.Calico;

public sealed class CalicoPolicyTests
{
    private const string Objects = """
        apiVersion: v1
        kind: Pod
        metadata: { name: web, namespace: shop, labels: { app: web } }
        spec: { serviceAccountName: web-account }
        ---
        apiVersion: v1
        kind: Namespace
        metadata: { name: shop, labels: { team: blue } }
        ---
        apiVersion: v1
        kind: ServiceAccount
        metadata: { name: web-account, namespace: shop, labels: { trust: low } }
        ---
        apiVersion: crd.projectcalico.org/v1
        kind: Tier
        metadata: { name: audit }
        spec: { defaultAction: Pass }
        ---

        """;

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ selector: app == 'web' }", true)]
    [InlineData("{ selector: app == 'db' }", false)]
    [InlineData("{ serviceAccountSelector: trust == 'low' }", true)]
    [InlineData("{ serviceAccountSelector: projectcalico.org/name == 'other' }", false)]
    public void One_of_a_namespace_selects_by_its_selectors(string spec, bool selects)
    {
        Assert.Equal(selects ? 1 : 0, Selecting(Policy("NetworkPolicy", spec)).Count);
        Assert.Empty(Selecting(Policy("NetworkPolicy", spec, "stock")));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ selector: projectcalico.org/namespace == 'shop' && app == 'web' }", true)]
    [InlineData("{ selector: projectcalico.org/namespace == 'stock' }", false)]
    [InlineData("{ selector: projectcalico.org/orchestrator == 'k8s' }", true)]
    [InlineData("{ selector: projectcalico.org/serviceaccount == 'web-account' }", true)]
    [InlineData("{ namespaceSelector: team == 'blue' }", true)]
    [InlineData("{ namespaceSelector: projectcalico.org/name == 'stock' }", false)]
    [InlineData("{ namespaceSelector: \"kubernetes.io/metadata.name not in {'kube-system'}\" }", true)]
    [InlineData("{ namespaceSelector: global() }", false)]
    [InlineData("{ preDNAT: true }", false)]
    public void A_global_one_selects_in_every_namespace(string spec, bool selects) =>
        Assert.Equal(selects ? 1 : 0, Selecting(Policy("GlobalNetworkPolicy", spec, @namespace: null)).Count);

    [Theory]
    [InlineData("{}", true, false)]
    [InlineData("{ ingress: [{ action: Allow }] }", true, false)]
    [InlineData("{ egress: [{ action: Allow }] }", false, true)]
    [InlineData("{ ingress: [{ action: Allow }], egress: [{ action: Deny }] }", true, true)]
    [InlineData("{ types: [Egress], ingress: [{ action: Allow }] }", false, true)]
    [InlineData("{ types: [Ingress, Egress], ingress: [{ action: Pass }] }", false, true)]
    [InlineData("{ ingress: [{ action: Pass, protocol: TCP }] }", true, false)]
    [InlineData("{ tier: audit }", false, false)]
    [InlineData("{ tier: security }", true, false)]
    public void Closes_the_directions_it_names_or_else_has_rules_for(string spec, bool ingress, bool egress)
    {
        var policy = Assert.Single(Selecting(Policy("NetworkPolicy", spec)));

        Assert.Equal((ingress, egress), (policy.IsolatesIngress, policy.IsolatesEgress));
    }

    [Theory]
    [InlineData("{}", true)]
    [InlineData("{ selector: projectcalico.org/namespace != 'stock' }", true)]
    [InlineData("{ namespaceSelector: team == 'blue' }", true)]
    [InlineData("{ namespaceSelector: team == 'green' }", false)]
    [InlineData("{ selector: app == 'web' }", false)]
    [InlineData("{ serviceAccountSelector: trust == 'low' }", false)]
    public void Knows_whether_all_of_a_namespace_is_selected(string spec, bool all) =>
        Assert.Equal(all ? 1 : 0, Graph(Policy("GlobalNetworkPolicy", spec, @namespace: null)).NetworkPolicies.SelectingAllOf("shop").Count());

    [Theory]
    [InlineData("{ selector: app == }")]
    [InlineData("{ selector: [app] }")]
    [InlineData("{ serviceAccountSelector: nobody }")]
    public void With_a_selector_that_cannot_be_read_it_selects_nothing_and_says_so(string spec)
    {
        var graph = Graph(Policy("NetworkPolicy", spec));

        Assert.Empty(graph.NetworkPolicies.Selecting(graph.Resources[0]));
        Assert.Contains("cannot be read", graph.NetworkPolicies.WhyUnknown(graph.Resources[0]), StringComparison.Ordinal);
        Assert.Null(graph.NetworkPolicies.WhyUnknownFromOutside);
    }

    private static List<PodPolicy> Selecting(string policy)
    {
        var graph = Graph(policy);
        return [.. graph.NetworkPolicies.Selecting(graph.OfKind(new ResourceKind("", "Pod"))[0])];
    }

    private static ResourceGraph Graph(string policy) => Manifests.Graph(Objects + policy);

    private static string Policy(string kind, string spec, string? @namespace = "shop") =>
        $"apiVersion: projectcalico.org/v3\nkind: {kind}\n"
        + $"metadata: {{ name: policy{(@namespace is null ? "" : $", namespace: {@namespace}")} }}\nspec: {spec}\n";
}
