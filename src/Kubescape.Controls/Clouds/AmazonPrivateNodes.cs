using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>A cluster at Amazon whose nodes are private does not open its API server to every address.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 5.4.3; Amazon EKS User Guide, "Cluster API server endpoint".</remarks>
public sealed class AmazonPrivateNodes() : ManagedClusterControl("no public access to the API server, or from some addresses "
    + "only")
{
    public override ControlInfo Info { get; } = new("C-0229", "Ensure clusters are created with Private Nodes", BaseScore: 8)
    {
        Category = Category.Network,
        Judges = [ManagedClusters.Eks],
        Scopes = ScanScopes.Eks,
        Description = "Nodes and an API server that the whole internet can address are found by scanners within minutes; "
            + "nothing but their own defences then stands before them.",
        Remediation = "Put the nodes into private subnets, and disable public access to the API server or name the address "
            + "ranges that may use it.",
    };

    protected override bool IsRight(Field cluster) => !AmazonEndpoint.Of(cluster).IsOpen;
}
