using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>A cluster at Azure is private.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.4.3; Azure API, ManagedClusterAPIServerAccessProfile.</remarks>
public sealed class AzurePrivateNodes() : ManagedClusterControl("a private cluster")
{
    public override ControlInfo Info { get; } = new("C-0248", "Ensure clusters are created with Private Nodes", BaseScore: 8)
    {
        Category = Category.Network,
        Judges = [ManagedClusters.Aks],
        Scopes = ScanScopes.Aks,
        Description = "In a cluster that is not private, nodes and API server talk over public addresses, where anyone can "
            + "try to talk to them too.",
        Remediation = "Create the cluster as a private cluster, with nodes that have internal addresses only.",
    };

    protected override bool IsRight(Field cluster) =>
        cluster["properties"]["apiServerAccessProfile"]["enablePrivateCluster"].IsTrue;
}
