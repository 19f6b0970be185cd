using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>Secrets are encrypted before they are stored in etcd.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Encrypting Confidential Data at Rest"; the cluster APIs of Amazon, Azure and Google.
/// </remarks>
public sealed class SecretEncryption() : ControlPlaneControl("kube-apiserver")
{
    private const string Flag = "encryption-provider-config";

    public override ControlInfo Info { get; } = new("C-0066", "Secret/etcd encryption enabled", BaseScore: 6)
    {
        Category = Category.ControlPlane,
        Judges = [Pod, ManagedClusters.Aks, ManagedClusters.Eks, ManagedClusters.Gke],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "Without encryption etcd holds Secrets in plain text: who gets at its disk, a snapshot or a backup reads "
            + "every password of the cluster.",
        Remediation = "Give the API server an encryption configuration that covers Secrets, best with a key from a key "
            + "management service; on a managed cluster switch on envelope encryption with a key of your own.",
    };

    protected override IEnumerable<Failure> CheckFlags(CommandLine line)
    {
        var flag = line.Find(Flag);
        if (flag is not { Value.Length: > 0 })
        {
            yield return Failure.Set(flag?.At ?? line.Next, $"--{Flag}={Failure.Placeholder}");
        }
    }

    protected override IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster)
    {
        if (cloud == ManagedClusters.Gke && !IsEncryptedByGoogle(cluster["database_encryption"]["state"]))
        {
            yield return Failure.Review(cluster["database_encryption"]["state"]) with { Expected = "ENCRYPTED" };
        }
        else if (cloud == ManagedClusters.Eks && !IsEncryptedByAmazon(ManagedClusters.Amazon(cluster, "Cluster")))
        {
            yield return Failure.Whole("an encryption configuration with a KMS key for the resource secrets");
        }
        else if (cloud == ManagedClusters.Aks && !IsEncryptedByAzure(cluster["properties"]))
        {
            yield return Failure.Whole("encryption with a key from Key Vault, or at the hosts of all node pools");
        }
    }

    /// <summary>The API answers with names or with their numbers.</summary>
    private static bool IsEncryptedByGoogle(Field state) =>
        state.Scalar is "ENCRYPTED" or "1" or "ALL_OBJECTS_ENCRYPTION_ENABLED" or "3";

    private static bool IsEncryptedByAmazon(Field cluster) =>
        ManagedClusters.Amazon(cluster, "EncryptionConfig").Items.Any(encryption =>
            ManagedClusters.Amazon(ManagedClusters.Amazon(encryption, "Provider"), "KeyArn").Text is { Length: > 0 }
            && ManagedClusters.Amazon(encryption, "Resources").Count > 0);

    private static bool IsEncryptedByAzure(Field cluster)
    {
        var security = cluster["securityProfile"];
        var pools = cluster["agentPoolProfiles"].Items;
        return security["azureKeyVaultKms"]["enabled"].IsTrue
            || security["kubernetesResourceObjectEncryptionProfile"]["infrastructureEncryption"].Is("Enabled")
            || (pools.Count > 0 && pools.All(pool => pool["enableEncryptionAtHost"].IsTrue));
    }
}
