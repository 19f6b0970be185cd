using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The kinds that say which traffic pods may have.</summary>
public static class NetworkPolicyKinds
{
    /// <summary>Built in: the pods of one namespace.</summary>
    public static ResourceKind Native { get; } = new("networking.k8s.io", "NetworkPolicy");

    /// <summary>Of Cilium: the pods of one namespace.</summary>
    public static ResourceKind Cilium { get; } = new("cilium.io", "CiliumNetworkPolicy");

    /// <summary>Of Cilium: the pods of every namespace.</summary>
    public static ResourceKind CiliumClusterWide { get; } = new("cilium.io", "CiliumClusterwideNetworkPolicy");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ResourceKind> All { get; } = [Native, Cilium, CiliumClusterWide];
}
