using Kubescape.Controls;

namespace Kubescape.Cli;

/// <summary>The scopes of frameworks as a sentence has them.</summary>
internal static class ScopeNames
{
    private static readonly (ScanScopes Scope, string Name)[] Clouds =
        [(ScanScopes.Aks, "AKS"), (ScanScopes.Eks, "EKS"), (ScanScopes.Gke, "GKE")];

    /// <summary>What a scope is about, <c>clusters of EKS</c>.</summary>
    public static string Of(ScanScopes scopes)
    {
        var clouds = Clouds.Where(cloud => scopes.HasFlag(cloud.Scope)).Select(cloud => cloud.Name).ToList();
        return clouds.Count > 0 && !scopes.HasFlag(ScanScopes.Cluster)
            ? $"clusters of {string.Join(" or ", clouds)}"
            : scopes.HasFlag(ScanScopes.Cluster) ? "clusters" : "manifests";
    }
}
