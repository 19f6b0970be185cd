using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The scopes of clusters that a cloud runs.</summary>
public static class CloudScopes
{
    /// <summary>The scope of a cluster of this cloud; of any cluster when it is none.</summary>
    public static ScanScopes Of(CloudService cloud) => ScanScopes.Cluster | cloud switch
    {
        CloudService.Aks => ScanScopes.Aks,
        CloudService.Eks => ScanScopes.Eks,
        CloudService.Gke => ScanScopes.Gke,
        _ => ScanScopes.None,
    };
}
