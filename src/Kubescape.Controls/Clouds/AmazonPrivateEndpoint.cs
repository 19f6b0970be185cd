using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>The API server of a cluster at Amazon is reached inside its network.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 5.4.1; Amazon EKS User Guide, "Cluster API server endpoint".</remarks>
public sealed class AmazonPrivateEndpoint() : ManagedClusterControl("private access to the API server endpoint")
{
    public override ControlInfo Info { get; } = new("C-0227", "Restrict Access to the Control Plane Endpoint", BaseScore: 8)
    {
        Category = Category.ControlPlane,
        Judges = [ManagedClusters.Eks],
        Scopes = ScanScopes.Cloud,
        Description = "Without a private endpoint even the nodes talk to the API server over its public address, which then "
            + "must be open to the internet.",
        Remediation = "Enable the private endpoint of the cluster, and limit the public one to the addresses that need it.",
    };

    protected override bool IsRight(Field cluster) => AmazonEndpoint.Of(cluster).IsPrivate;
}
