using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>The kinds that tell whether a cluster is fit.</summary>
internal static class InspectedKinds
{
    public static ResourceKind Namespace { get; } = new("", "Namespace");

    public static ResourceKind Node { get; } = new("", "Node");

    public static ResourceKind StorageClass { get; } = new("storage.k8s.io", "StorageClass");

    public static ResourceKind ApiService { get; } = new("apiregistration.k8s.io", "APIService");

    public static ResourceKind PodSecurityPolicy { get; } = new("policy", "PodSecurityPolicy");

    public static ImmutableArray<ResourceKind> All { get; } =
        [Namespace, Node, StorageClass, ApiService, PodSecurityPolicy];
}
