using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>The registries of Amazon and Google look for vulnerabilities in the images that they hold.</summary>
/// <remarks>Source: Amazon ECR API, ImageScanningConfiguration; Artifact Registry API, VulnerabilityScanningConfig.</remarks>
public sealed class RepositoryScanning : CloudControl
{
    public override ControlInfo Info { get; } =
        new("C-0221", "Ensure Image Vulnerability Scanning using Amazon ECR image scanning or a third party provider", BaseScore: 5)
        {
            Category = Category.Workload,
            SubCategory = Category.SupplyChain,
            Judges = [CloudPolicies.AmazonRepositories, CloudPolicies.GoogleRepositories],
            Description = "Images carry the flaws of everything inside them, and new flaws are found daily. Where nobody "
                + "scans, the known ones stay in production.",
            Remediation = "Switch on scanning in every repository: scan on push at Amazon, vulnerability scanning at Google.",
        };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var isAmazon = resource.Type == CloudPolicies.AmazonRepositories;
        var repositories = isAmazon ? ManagedClusters.Amazon(resource["data"], "Repositories") : resource["data"]["registries"];
        return repositories.Items.All(isAmazon ? IsScannedByAmazon : IsScannedByGoogle)
            ? []
            : [Failure.Whole("vulnerability scanning in every repository")];
    }

    private static bool IsScannedByAmazon(Field repository) =>
        ManagedClusters.Amazon(ManagedClusters.Amazon(repository, "ImageScanningConfiguration"), "ScanOnPush").IsTrue;

    private static bool IsScannedByGoogle(Field repository)
    {
        var scanning = repository["vulnerabilityScanningConfig"];
        return scanning["enableVulnerabilityScanning"].IsTrue || scanning["enablementState"].Is("SCANNING_ACTIVE");
    }
}
