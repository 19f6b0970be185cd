using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Azure decides who may do what in a cluster at Azure.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.5.1; AKS documentation, "Use Azure RBAC for Kubernetes authorization".</remarks>
public sealed class AzureRbac() : ManagedClusterControl("Azure RBAC for Kubernetes authorization")
{
    public override ControlInfo Info { get; } = new("C-0241", "Use Azure RBAC for Kubernetes Authorization.", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = [ManagedClusters.Aks],
        Scopes = ScanScopes.Aks,
        Description = "Rights that live in each cluster alone are forgotten there: people keep their access after they have "
            + "left the team or the company.",
        Remediation = "Enable Azure RBAC for the cluster and give rights through Azure role assignments.",
    };

    protected override bool IsRight(Field cluster) => cluster["properties"]["aadProfile"]["enableAzureRBAC"].IsTrue;
}
