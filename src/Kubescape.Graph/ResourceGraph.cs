using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>
/// All objects of a scan and the relations between them, indexed. Immutable; parts are built when first asked for.
/// </summary>
public sealed class ResourceGraph
{
    private readonly FrozenDictionary<ResourceKind, ImmutableArray<Resource>> byKind;
    private readonly Lazy<Dictionary<(ResourceKind Kind, string Namespace, string Name), Resource>> byName;
    private readonly ConcurrentDictionary<ResourceKind, ILookup<string, Resource>> byNamespace = [];
    private readonly Lazy<ImmutableArray<Resource>> subjects;
    private readonly Lazy<RoleReferences> roleReferences;
    private readonly AggregatedRoles aggregatedRoles;
    private readonly Lazy<AccountBindings> accountBindings;
    private readonly Lazy<NetworkPolicies> networkPolicies;
    private readonly Lazy<Services> services;
    private readonly Lazy<IngressBackends> ingressBackends;
    private readonly Lazy<RouteBackends> routeBackends;
    private readonly Lazy<IstioRoutes> istioRoutes;
    private readonly Lazy<PodLabels> podLabels;
    private readonly Lazy<Autoscalers> autoscalers;
    private readonly Lazy<ContainerDefaults> containerDefaults;
    private readonly Lazy<DisruptionBudgets> disruptionBudgets;
    private readonly Lazy<ImmutableArray<KubeletVersion>> kubeletVersions;

    /// <summary>Indexes the objects; their order is kept.</summary>
    public ResourceGraph(IEnumerable<Resource> resources)
    {
        Resources = [.. resources];
        byKind = Resources.GroupBy(resource => resource.Type)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        byName = new(IndexByName);
        subjects = new(() => BoundSubjects.Of(this));
        roleReferences = new(() => new RoleReferences(this));
        aggregatedRoles = new AggregatedRoles(this);
        accountBindings = new(() => new AccountBindings(this));
        networkPolicies = new(() => new NetworkPolicies(this));
        services = new(() => new Services(this));
        ingressBackends = new(() => new IngressBackends(this));
        routeBackends = new(() => new RouteBackends(this));
        istioRoutes = new(() => new IstioRoutes(this));
        podLabels = new(() => new PodLabels(this));
        autoscalers = new(() => new Autoscalers(this));
        containerDefaults = new(() => new ContainerDefaults(this));
        disruptionBudgets = new(() => new DisruptionBudgets(this));
        kubeletVersions = new(() => KubeletVersion.Of(this));
    }

    /// <summary>Every object, in the order of the source.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>Every subject of every role binding, related to the binding and to the parts of the role, in this order.</summary>
    /// <remarks>Bindings to a role that neither the scan nor every cluster has are left out.</remarks>
    public ImmutableArray<Resource> Subjects => subjects.Value;

    /// <summary>The role bindings of service accounts.</summary>
    public AccountBindings AccountBindings => accountBindings.Value;

    /// <summary>The network policies.</summary>
    public NetworkPolicies NetworkPolicies => networkPolicies.Value;

    /// <summary>The Services.</summary>
    public Services Services => services.Value;

    /// <summary>The places in Ingresses that lead to Services.</summary>
    public IngressBackends IngressBackends => ingressBackends.Value;

    /// <summary>The places in routes of the Gateway API that lead to Services.</summary>
    public RouteBackends RouteBackends => routeBackends.Value;

    /// <summary>The places in Istio's routes that lead to Services.</summary>
    public IstioRoutes IstioRoutes => istioRoutes.Value;

    /// <summary>The labels of all pods.</summary>
    public PodLabels PodLabels => podLabels.Value;

    /// <summary>The autoscalers of workloads.</summary>
    public Autoscalers Autoscalers => autoscalers.Value;

    /// <summary>The amounts that namespaces give to containers.</summary>
    public ContainerDefaults ContainerDefaults => containerDefaults.Value;

    /// <summary>The budgets that keep pods from being evicted all at once.</summary>
    public DisruptionBudgets DisruptionBudgets => disruptionBudgets.Value;

    /// <summary>The versions of the kubelet, each once.</summary>
    public ImmutableArray<KubeletVersion> KubeletVersions => kubeletVersions.Value;

    /// <summary>The objects of one kind, in the order of the source.</summary>
    public ImmutableArray<Resource> OfKind(ResourceKind kind) => byKind.TryGetValue(kind, out var resources) ? resources : [];

    /// <summary>The objects of several kinds, kind by kind.</summary>
    public IEnumerable<Resource> OfKinds(IEnumerable<ResourceKind> kinds) => kinds.SelectMany(kind => OfKind(kind));

    /// <summary>The object of this name; <see langword="null"/> when the scan has none.</summary>
    /// <remarks>
    /// An empty namespace, in the question or in a manifest, is the namespace <c>default</c>, where it would be created.
    /// </remarks>
    public Resource? Find(ResourceKind kind, string @namespace, string name) =>
        byName.Value.GetValueOrDefault((kind, Namespaces.OrDefault(@namespace), name));

    /// <summary>
    /// The objects of one kind in the namespace of a resource; a namespace that is left open is <c>default</c>.
    /// </summary>
    public IEnumerable<Resource> InNamespaceOf(Resource resource, ResourceKind kind) =>
        InNamespace(resource.Namespace, kind);

    /// <summary>The objects of one kind in a namespace; one that is left open is <c>default</c>.</summary>
    public IEnumerable<Resource> InNamespace(string @namespace, ResourceKind kind) =>
        byNamespace.GetOrAdd(kind, one => OfKind(one).ToLookup(Namespaces.Of))[Namespaces.OrDefault(@namespace)];

    /// <summary>The roles that answer to the reference of a binding; none when the scan has not read them.</summary>
    /// <remarks>To bindings in manifests answer the ClusterRoles that are built into every cluster, too.</remarks>
    public IEnumerable<Resource> RolesOf(Resource binding) => roleReferences.Value.Of(binding);

    /// <summary>The role itself, then the ClusterRoles whose rules it will aggregate.</summary>
    /// <remarks>One whose rules are filled in, as in a live cluster, is its only part.</remarks>
    public ImmutableArray<Resource> PartsOf(Resource role) => aggregatedRoles.PartsOf(role);

    /// <summary>Builds at once all that would be built when first asked for.</summary>
    public void BuildIndexes()
    {
        _ = byName.Value;
        foreach (var kind in byKind.Keys)
        {
            _ = InNamespace("", kind);
        }

        object[] indexes =
        [
            roleReferences.Value, subjects.Value, accountBindings.Value, networkPolicies.Value, services.Value,
            ingressBackends.Value, routeBackends.Value, istioRoutes.Value, podLabels.Value, autoscalers.Value,
            containerDefaults.Value, disruptionBudgets.Value, kubeletVersions.Value,
        ];
        GC.KeepAlive(indexes);
    }

    private Dictionary<(ResourceKind Kind, string Namespace, string Name), Resource> IndexByName()
    {
        var index = new Dictionary<(ResourceKind, string, string), Resource>(Resources.Length);
        foreach (var resource in Resources)
        {
            index.TryAdd((resource.Type, Namespaces.Of(resource), resource.Name), resource);
        }

        return index;
    }
}
