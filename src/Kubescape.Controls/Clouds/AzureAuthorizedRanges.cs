using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>The API server of a cluster at Azure is not open to every address.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.4.1; Azure API, ManagedClusterAPIServerAccessProfile.</remarks>
public sealed class AzureAuthorizedRanges() : ManagedClusterControl("authorized IP ranges for the API server, or a private "
    + "cluster")
{
    public override ControlInfo Info { get; } = new("C-0247", "Restrict Access to the Control Plane Endpoint", BaseScore: 8)
    {
        Category = Category.ControlPlane,
        Judges = [ManagedClusters.Aks],
        Scopes = ScanScopes.Aks,
        Description = "An API server that answers every address can be attacked from anywhere: a leaked credential or a flaw "
            + "in it is enough to take the cluster.",
        Remediation = "Name the address ranges that may reach the API server, or make the cluster private.",
    };

    protected override bool IsRight(Field cluster)
    {
        var access = cluster["properties"]["apiServerAccessProfile"];
        var ranges = access["authorizedIPRanges"].Items;
        return access["enablePrivateCluster"].IsTrue || (ranges.Count > 0 && !ranges.Any(range => range.Is("0.0.0.0/0")));
    }
}
