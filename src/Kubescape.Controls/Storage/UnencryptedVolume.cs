using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A persistent volume is on an encrypted disk.</summary>
/// <remarks>
/// Source: parameters of the storage drivers for Amazon EBS (<c>encrypted</c>), Azure Disk (<c>diskEncryptionSetID</c>) and
/// Google's persistent disks (<c>disk-encryption-kms-key</c>).
/// </remarks>
public sealed class UnencryptedVolume : Control
{
    private static readonly ResourceKind StorageClass = new("storage.k8s.io", "StorageClass");

    public override ControlInfo Info { get; } = new("C-0264", "PersistentVolume without encyption", BaseScore: 5)
    {
        Category = Category.Storage,
        Judges = [new("", "PersistentVolume")],
        Reads = [StorageClass],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "Whoever gets at the disk, a snapshot or a backup of it, reads everything that applications wrote, "
            + "without asking the cluster.",
        Remediation = "Create a storage class that encrypts, with a key that you manage, and move the data to a volume of it.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var name = resource["spec"]["storageClassName"];
        if (name.Text is { } text
            && context.Graph.Find(StorageClass, "", text) is { } storage
            && !storage["parameters"].Members.Any(Encrypts))
        {
            yield return Failure.Set(name, "<your encrypted storage class>");
            yield return Failure.Because(storage, storage["parameters"]);
        }
    }

    private static bool Encrypts(Field parameter) => parameter.Name.ToUpperInvariant() switch
    {
        "ENCRYPTED" => string.Equals(parameter.Text, "true", StringComparison.OrdinalIgnoreCase),
        "DISKENCRYPTIONSETID" or "DISK-ENCRYPTION-KMS-KEY" => parameter.Text is { Length: > 0 },
        _ => false,
    };
}
