namespace Kubescape.Controls.Clouds;

/// <summary>Few people may use the container registry at Azure.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.1.2.</remarks>
public sealed class AzureRegistryUsers() : RegistryAccessReview("role assignments that give access to the registry to those "
    + "only who need it")
{
    public override ControlInfo Info { get; } = new("C-0251", "Minimize user access to Azure Container Registry (ACR)", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = [CloudPolicies.AzureGrants],
        Scopes = ScanScopes.Cluster,
        Description = "Whoever may push to the registry decides what the cluster runs, and whoever may pull can read the code "
            + "inside private images.",
        Remediation = "Look through the role assignments and take the registry's roles from everyone who does not need them.",
    };
}
