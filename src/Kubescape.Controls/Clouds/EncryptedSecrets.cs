using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Whether a cloud encrypts the Secrets of a cluster that it runs.</summary>
/// <remarks>Source: the cluster APIs of Amazon, Azure and Google.</remarks>
internal static class EncryptedSecrets
{
    /// <summary>What is wrong with the cluster.</summary>
    /// <param name="cloud">One of <see cref="ManagedClusters"/>.</param>
    /// <param name="cluster">What the cloud's API tells of the cluster.</param>
    public static IEnumerable<Failure> Check(ResourceKind cloud, Field cluster)
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
