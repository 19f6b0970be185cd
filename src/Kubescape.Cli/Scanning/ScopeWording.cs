using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>Kinds of scan in words.</summary>
internal static class ScopeWording
{
    private static readonly (ScanScopes Scope, string Words)[] Words =
    [
        (ScanScopes.Cluster, "clusters"),
        (ScanScopes.File, "manifests"),
        (ScanScopes.Aks, "clusters of Azure (AKS)"),
        (ScanScopes.Eks, "clusters of Amazon (EKS)"),
        (ScanScopes.Gke, "clusters of Google (GKE)"),
    ];

    /// <summary>What scans of these kinds look at: <c>clusters and manifests</c>.</summary>
    public static string Of(ScanScopes scopes) =>
        string.Join(" and ", Words.Where(entry => scopes.HasFlag(entry.Scope)).Select(entry => entry.Words));
}
