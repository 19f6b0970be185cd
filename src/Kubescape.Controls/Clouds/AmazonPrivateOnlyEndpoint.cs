using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>The API server of a cluster at Amazon is reached inside its network only.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, section 5.4.2; Amazon EKS User Guide, "Cluster API server endpoint".</remarks>
public sealed class AmazonPrivateOnlyEndpoint() : ManagedClusterControl("private access to the API server endpoint, and no "
    + "public access")
{
    public override ControlInfo Info { get; } =
        new("C-0228", "Ensure clusters are created with Private Endpoint Enabled and Public Access Disabled", BaseScore: 8)
        {
            Category = Category.ControlPlane,
            Judges = [ManagedClusters.Eks],
            Scopes = ScanScopes.Eks,
            Description = "A public API server can be attacked from anywhere: a leaked credential or a flaw in it is enough "
                + "to take the cluster.",
            Remediation = "Enable the private endpoint of the cluster and disable the public one; connect through a VPN or a "
                + "bastion.",
        };

    protected override bool IsRight(Field cluster) => AmazonEndpoint.Of(cluster) is { IsPrivate: true, IsPublic: false };
}
