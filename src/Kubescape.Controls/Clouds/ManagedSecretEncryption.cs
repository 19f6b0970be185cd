using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>The cloud encrypts Secrets before it stores them.</summary>
/// <remarks>Source: CIS Azure Kubernetes Service Benchmark, section 5.3.1; the cluster APIs of Amazon, Azure and Google.</remarks>
public sealed class ManagedSecretEncryption : CloudControl
{
    public override ControlInfo Info { get; } = new("C-0244", "Ensure Kubernetes Secrets are encrypted", BaseScore: 6)
    {
        Category = Category.Secrets,
        Judges = [ManagedClusters.Aks, ManagedClusters.Eks, ManagedClusters.Gke],
        Scopes = ScanScopes.Aks,
        Description = "Without encryption under a key of your own, whoever gets at the disks or backups of the control plane "
            + "reads every password of the cluster.",
        Remediation = "Switch on envelope encryption of Secrets with a key from the cloud's key management service.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        EncryptedSecrets.Check(resource.Type, resource["data"]);
}
