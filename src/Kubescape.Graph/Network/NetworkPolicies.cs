using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The network policies of a scan, found by the pods and the namespaces that they cover.</summary>
public sealed class NetworkPolicies
{
    private static readonly ResourceKind Namespace = new("", "Namespace");
    private static readonly ResourceKind Account = new("", "ServiceAccount");

    private readonly ResourceGraph graph;
    private readonly Dictionary<string, SelectorIndex<PodPolicy>> byNamespace;
    private readonly ILookup<string, PodPolicy> ofNamespace;
    private readonly SelectorIndex<PodPolicy> everywhere;
    private readonly ImmutableArray<PodPolicy> clusterWide;
    private readonly ILookup<string, string> unknown;

    internal NetworkPolicies(ResourceGraph graph)
    {
        this.graph = graph;
        var all = Read(graph).ToList();
        ofNamespace = all.Where(IsNamespaced).ToLookup(PlaceOf);
        byNamespace = ofNamespace.ToDictionary(group => group.Key, Index);
        clusterWide = [.. all.Where(policy => !IsNamespaced(policy))];
        everywhere = Index(clusterWide);
        unknown = all.Where(policy => policy.WhyUnknown is not null).ToLookup(PlaceOf, policy => policy.WhyUnknown!);
    }

    /// <summary>The kinds on which it depends which pods are selected.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } = [.. NetworkPolicyKinds.All, Namespace, Account];

    /// <summary>Why more policies from outside may select pods; <see langword="null"/> when none do.</summary>
    public string? WhyUnknownFromOutside => unknown[""].FirstOrDefault();

    /// <summary>The policies that select the pods of a workload; those of its namespace first.</summary>
    public IEnumerable<PodPolicy> Selecting(Resource workload)
    {
        var place = Facts(Namespaces.Of(workload));
        var account = graph.Find(Account, place.Name, Workload.ServiceAccountName(workload));
        var pod = new PodFacts(workload, place, account?["metadata"]["labels"] ?? default);
        Func<PodPolicy, bool> selects = policy => policy.Selects(pod);
        var here = byNamespace.TryGetValue(place.Name, out var index) ? index.Selecting(pod.Labels, selects) : [];
        return here.Concat(everywhere.Selecting(pod.Labels, selects));
    }

    /// <summary>Why more policies may select the pods of a workload; <see langword="null"/> when none do.</summary>
    public string? WhyUnknown(Resource workload) =>
        unknown[Namespaces.Of(workload)].FirstOrDefault() ?? WhyUnknownFromOutside;

    /// <summary>The policies that are in a namespace, whichever of its pods they select.</summary>
    public IEnumerable<PodPolicy> In(string name) => ofNamespace[name];

    /// <summary>The policies from outside that select every pod of a namespace.</summary>
    public IEnumerable<PodPolicy> SelectingAllOf(string name)
    {
        var place = Facts(name);
        return clusterWide.Where(policy => policy.SelectsAllOf(place));
    }

    private NamespaceFacts Facts(string name) => new(name, graph.Find(Namespace, "", name)?["metadata"]["labels"] ?? default);

    /// <summary>What the policies of administrators deny beside other things leaves pods as open as they were.</summary>
    private static IEnumerable<PodPolicy> Read(ResourceGraph graph)
    {
        var openTiers = graph.OfKinds(NetworkPolicyKinds.Tiers)
            .Where(tier => tier["spec"]["defaultAction"].Is("Pass"))
            .Select(tier => tier.Name)
            .ToHashSet(StringComparer.Ordinal);
        return graph.OfKind(NetworkPolicyKinds.Native).Select(PodPolicy (policy) => new KubernetesPolicy(policy))
            .Concat(graph.OfKinds(NetworkPolicyKinds.OfCilium).SelectMany(CiliumPolicy.Of))
            .Concat(graph.OfKinds(NetworkPolicyKinds.OfCalico).Select(policy => new CalicoPolicy(policy, openTiers)))
            .Concat(graph.OfKinds(NetworkPolicyKinds.OfAdministrators)
                .Select(policy => new AdministratorPolicy(policy))
                .Where(policy => policy.Isolates));
    }

    private static bool IsNamespaced(PodPolicy policy) => policy.Policy.Kind is "NetworkPolicy" or "CiliumNetworkPolicy";

    /// <summary>The namespace; empty for what selects from outside.</summary>
    private static string PlaceOf(PodPolicy policy) => IsNamespaced(policy) ? Namespaces.Of(policy.Policy) : "";

    private static SelectorIndex<PodPolicy> Index(IEnumerable<PodPolicy> policies) =>
        new(policies, policy => policy.RequiredPairs);
}
