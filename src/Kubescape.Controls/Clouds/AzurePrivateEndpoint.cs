using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>The API server of a cluster at Azure is reached inside its network only.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.4.2; AKS documentation, "Create a private AKS cluster".</remarks>
public sealed class AzurePrivateEndpoint() : ManagedClusterControl("a private endpoint for the API server, as private clusters "
    + "have")
{
    public override ControlInfo Info { get; } =
        new("C-0252", "Ensure clusters are created with Private Endpoint Enabled and Public Access Disabled", BaseScore: 8)
        {
            Category = Category.ControlPlane,
            Judges = [ManagedClusters.Aks],
            Scopes = ScanScopes.Aks,
            Description = "A public API server can be attacked from anywhere: a leaked credential or a flaw in it is enough "
                + "to take the cluster.",
            Remediation = "Create the cluster as a private cluster, whose API server has an endpoint in your network and no "
                + "other.",
        };

    protected override bool IsRight(Field cluster)
    {
        var properties = cluster["properties"];
        return properties["privateEndpoint"]["id"].HasValue || properties["apiServerAccessProfile"]["enablePrivateCluster"].IsTrue;
    }
}
