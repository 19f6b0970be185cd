using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The network policies of a scan, found by the pods and the namespaces that they cover.</summary>
public sealed class NetworkPolicies
{
    private readonly Dictionary<string, SelectorIndex<PodPolicy>> byNamespace;
    private readonly ILookup<string, PodPolicy> ofNamespace;
    private readonly SelectorIndex<PodPolicy> clusterWide;
    private readonly ImmutableArray<PodPolicy> ofWholeNamespaces;
    private readonly Dictionary<string, Field> namespaceLabels;

    internal NetworkPolicies(ResourceGraph graph)
    {
        var namespaced = graph.OfKinds([NetworkPolicyKinds.Native, NetworkPolicyKinds.Cilium]).SelectMany(PodPolicy.Of);
        ofNamespace = namespaced.ToLookup(policy => Namespaces.Of(policy.Policy));
        byNamespace = ofNamespace.ToDictionary(group => group.Key, Index);

        ImmutableArray<PodPolicy> everywhere = [.. graph.OfKind(NetworkPolicyKinds.CiliumClusterWide).SelectMany(PodPolicy.Of)];
        clusterWide = Index(everywhere);
        ofWholeNamespaces = [.. everywhere.Where(SelectsWholeNamespaces)];

        namespaceLabels = graph.OfKind(new("", "Namespace"))
            .DistinctBy(one => one.Name)
            .ToDictionary(one => one.Name, one => one["metadata"]["labels"]);
    }

    /// <summary>The policies that select the pods of a workload; those of its namespace first.</summary>
    public IEnumerable<PodPolicy> Selecting(Resource workload)
    {
        var name = Namespaces.Of(workload);
        var labels = Workload.PodLabels(workload);
        var ofTheNamespace = namespaceLabels.GetValueOrDefault(name);
        Func<PodPolicy, bool> selects = policy => policy.Selects(labels, key => CiliumLabels.Of(workload, ofTheNamespace, key));
        var here = byNamespace.TryGetValue(name, out var index) ? index.Selecting(labels, selects) : [];
        return here.Concat(clusterWide.Selecting(labels, selects));
    }

    /// <summary>The policies that are in a namespace, whichever of its pods they select.</summary>
    public IEnumerable<PodPolicy> In(string name) => ofNamespace[name];

    /// <summary>The policies from outside that select every pod of a namespace.</summary>
    public IEnumerable<PodPolicy> SelectingAllOf(string name)
    {
        var labels = namespaceLabels.GetValueOrDefault(name);
        return ofWholeNamespaces.Where(
            policy => LabelSelector.Matches(policy.Selector, key => CiliumLabels.OfNamespace(name, labels, key)));
    }

    private static bool SelectsWholeNamespaces(PodPolicy policy) =>
        policy.Selector["matchLabels"].Members.Select(member => member.Name)
            .Concat(policy.Selector["matchExpressions"].Items.Select(requirement => requirement["key"].Text ?? ""))
            .All(key => CiliumLabels.IsOfNamespace(CiliumLabels.NameOf(key)));

    private static SelectorIndex<PodPolicy> Index(IEnumerable<PodPolicy> policies) => new(policies, RequiredPairs);

    private static IEnumerable<KeyValuePair<string, string>> RequiredPairs(PodPolicy policy)
    {
        var pairs = LabelPairs.Of(policy.Selector["matchLabels"]);
        return policy.IsNative
            ? pairs
            : pairs.Select(pair => KeyValuePair.Create(CiliumLabels.NameOf(pair.Key), pair.Value))
                .Where(pair => CiliumLabels.IsOfPod(pair.Key));
    }
}
