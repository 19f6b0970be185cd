using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>Secrets are encrypted before they are stored in etcd.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Encrypting Confidential Data at Rest"; the cluster APIs of Amazon, Azure and Google.
/// </remarks>
public sealed class SecretEncryption() : ControlPlaneControl(ControlPlaneProgram.ApiServer)
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

    protected override IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster) =>
        EncryptedSecrets.Check(cloud, cluster);
}
