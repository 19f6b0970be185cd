using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>What clouds tell of the clusters that they run, as objects of the kind <c>ClusterDescribe</c>.</summary>
public static class ManagedClusters
{
    private const string Describe = "ClusterDescribe";

    /// <summary>Azure Kubernetes Service.</summary>
    public static ResourceKind Aks { get; } = new("management.azure.com", Describe);

    /// <summary>Amazon Elastic Kubernetes Service.</summary>
    public static ResourceKind Eks { get; } = new("eks.amazonaws.com", Describe);

    /// <summary>Google Kubernetes Engine.</summary>
    public static ResourceKind Gke { get; } = new("container.googleapis.com", Describe);

    /// <summary>What people call the clouds among the kinds.</summary>
    public static ImmutableArray<string> NamesOf(ImmutableArray<ResourceKind> kinds) =>
        [.. new[] { (Aks, "AKS"), (Eks, "EKS"), (Gke, "GKE") }.Where(cloud => kinds.Contains(cloud.Item1))
            .Select(cloud => cloud.Item2)];

    /// <summary>A member of what Amazon tells: its SDK writes <c>KeyArn</c>, its command line <c>keyArn</c>.</summary>
    public static Field Amazon(Field parent, string name)
    {
        var member = parent[name];
        return member.Exists ? member : parent[char.ToLowerInvariant(name[0]) + name[1..]];
    }
}
