using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>The scopes of frameworks as a sentence has them.</summary>
internal static class ScopeNames
{
    private static readonly CloudService[] Clouds = [CloudService.Aks, CloudService.Eks, CloudService.Gke];

    /// <summary>What a scope is about, <c>clusters of EKS</c>.</summary>
    public static string Of(ScanScopes scopes)
    {
        if (scopes.HasFlag(ScanScopes.Cluster))
        {
            return "clusters";
        }

        var names = Clouds.Where(cloud => scopes.HasFlag(CloudScopes.Of(cloud) & ScanScopes.Cloud)).Select(cloud => cloud.Name());
        return (scopes & ScanScopes.Cloud) == ScanScopes.None ? "manifests" : $"clusters of {string.Join(" or ", names)}";
    }
}
