using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A version of the kubelet that runs in the cluster.</summary>
/// <param name="Version">As the node writes it, <c>v1.33.2-gke.100</c>.</param>
/// <param name="Node">The first node that runs it.</param>
public sealed record KubeletVersion(string Version, Resource Node)
{
    /// <summary>The kind of the nodes.</summary>
    public static readonly ResourceKind NodeKind = new("", "Node");

    /// <summary>Each version once: there are few of them even among thousands of nodes.</summary>
    internal static ImmutableArray<KubeletVersion> Of(ResourceGraph graph) =>
    [
        .. from node in graph.OfKind(NodeKind)
           let version = node["status"]["nodeInfo"]["kubeletVersion"].Text
           where version is not null
           group node by version into nodes
           select new KubeletVersion(nodes.Key, nodes.First()),
    ];
}
