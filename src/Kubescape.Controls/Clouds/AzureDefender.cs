using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Defender watches a cluster at Azure and the images that it runs.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.1.1; Azure API, ManagedClusterSecurityProfile.</remarks>
public sealed class AzureDefender() : ManagedClusterControl("security monitoring by Microsoft Defender")
{
    public override ControlInfo Info { get; } = new(
        "C-0243",
        "Ensure Image Vulnerability Scanning using Azure Defender image scanning or a third party provider",
        BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.SupplyChain,
        Judges = [ManagedClusters.Aks],
        Scopes = ScanScopes.Aks,
        Description = "Images carry the flaws of everything inside them, and new flaws are found daily. Where nobody scans, "
            + "the known ones stay in production.",
        Remediation = "Enable Microsoft Defender for Containers for the cluster, or scan its images with another product.",
    };

    protected override bool IsRight(Field cluster) =>
        cluster["properties"]["securityProfile"]["defender"]["securityMonitoring"]["enabled"].IsTrue;
}
