using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>What clouds tell of registries and of who may do what, as objects.</summary>
public static class CloudPolicies
{
    /// <summary>Who has which role or policy at Amazon.</summary>
    public static ResourceKind AmazonGrants { get; } = Of(ManagedClusters.Eks, "ListEntitiesForPolicies");

    /// <summary>What each policy at Amazon allows.</summary>
    public static ResourceKind AmazonPolicies { get; } = Of(ManagedClusters.Eks, "PolicyVersion");

    /// <summary>The container repositories at Amazon.</summary>
    public static ResourceKind AmazonRepositories { get; } = Of(ManagedClusters.Eks, "DescribeRepositories");

    /// <summary>Who has which role at Azure.</summary>
    public static ResourceKind AzureGrants { get; } = Of(ManagedClusters.Aks, "ListEntitiesForPolicies");

    /// <summary>What each role at Azure allows.</summary>
    public static ResourceKind AzureRoles { get; } = Of(ManagedClusters.Aks, "PolicyVersion");

    /// <summary>Who has which role at Google.</summary>
    public static ResourceKind GoogleGrants { get; } = Of(ManagedClusters.Gke, "ListEntitiesForPolicies");

    /// <summary>The artifact repositories at Google.</summary>
    public static ResourceKind GoogleRepositories { get; } = Of(ManagedClusters.Gke, "DescribeRepositories");

    private static ResourceKind Of(ResourceKind cloud, string kind) => cloud with { Kind = kind };
}
