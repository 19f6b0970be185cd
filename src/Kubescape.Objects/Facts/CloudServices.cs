namespace Kubescape.Objects;

/// <summary>How the clouds are called.</summary>
public static class CloudServices
{
    /// <summary>The short name that people and reports use, <c>EKS</c>; empty for none.</summary>
    public static string Name(this CloudService cloud) => cloud switch
    {
        CloudService.Aks => "AKS",
        CloudService.Eks => "EKS",
        CloudService.Gke => "GKE",
        _ => "",
    };
}
