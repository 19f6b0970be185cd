using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Access to a cluster at Amazon is managed through its API.</summary>
/// <remarks>Source: Amazon EKS User Guide, "Grant IAM users access to Kubernetes with EKS access entries".</remarks>
public sealed class AmazonAccessEntries() : ManagedClusterControl("the authentication mode API or API_AND_CONFIG_MAP")
{
    public override ControlInfo Info { get; } =
        new("C-0285", "Cluster Access Manager API to streamline and enhance the management of access controls within EKS clusters", BaseScore: 5)
        {
            Category = Category.ControlPlane,
            Judges = [ManagedClusters.Eks],
            Scopes = ScanScopes.Cluster,
            Description = "With the aws-auth ConfigMap alone, whoever may edit one object in the cluster makes anyone its "
                + "administrator, and no trail of the account shows it.",
            Remediation = "Change the authentication mode of the cluster to API_AND_CONFIG_MAP, move the mappings into access "
                + "entries, and then change it to API.",
        };

    protected override bool IsRight(Field cluster) =>
        !ManagedClusters.Amazon(ManagedClusters.Amazon(ManagedClusters.Amazon(cluster, "Cluster"), "AccessConfig"), "AuthenticationMode").Is("CONFIG_MAP");
}
