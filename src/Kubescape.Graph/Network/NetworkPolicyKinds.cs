using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The kinds that say which traffic pods may have.</summary>
public static class NetworkPolicyKinds
{
    private const string Cilium = "cilium.io";
    private const string Administrators = "policy.networking.k8s.io";

    /// <summary>Calico's own storage, and the group in which its API server shows the same objects.</summary>
    private static readonly ImmutableArray<string> Calico = ["crd.projectcalico.org", "projectcalico.org"];

    /// <summary>The one of Kubernetes: the pods of one namespace.</summary>
    public static ResourceKind Native { get; } = new("networking.k8s.io", "NetworkPolicy");

    /// <summary>Of Cilium.</summary>
    public static ImmutableArray<ResourceKind> OfCilium { get; } =
        [new(Cilium, "CiliumNetworkPolicy"), new(Cilium, "CiliumClusterwideNetworkPolicy")];

    /// <summary>Of Calico.</summary>
    public static ImmutableArray<ResourceKind> OfCalico { get; } =
        [.. Named("NetworkPolicy"), .. Named("GlobalNetworkPolicy")];

    /// <summary>What Calico files its policies in.</summary>
    public static ImmutableArray<ResourceKind> Tiers { get; } = [.. Named("Tier")];

    /// <summary>For the administrators of a cluster.</summary>
    public static ImmutableArray<ResourceKind> OfAdministrators { get; } =
    [
        new(Administrators, "AdminNetworkPolicy"),
        new(Administrators, "BaselineAdminNetworkPolicy"),
        new(Administrators, "ClusterNetworkPolicy"),
    ];

    /// <summary>All of them, and the tiers.</summary>
    public static ImmutableArray<ResourceKind> All { get; } = [Native, .. OfCilium, .. OfCalico, .. OfAdministrators, .. Tiers];

    private static IEnumerable<ResourceKind> Named(string kind) => Calico.Select(group => new ResourceKind(group, kind));
}
