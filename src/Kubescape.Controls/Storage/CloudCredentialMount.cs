using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must not mount the places where nodes keep credentials for their cloud.</summary>
/// <remarks>
/// Source: Microsoft Threat Matrix for Kubernetes, "Mount service principal"; the configuration folders in the documentation of
/// the command lines of AWS, Azure and Google.
/// </remarks>
public sealed class CloudCredentialMount : Control
{
    /// <summary>On Azure the kubelet's own; a mount of a folder above shows it too.</summary>
    private const string AzureFile = "/etc/kubernetes/azure.json/";

    /// <summary>The folder in which Google's is.</summary>
    private const string AboveGoogle = "/.config/";

    private static readonly string[] Folders = ["/.aws/", "/.azure/", "/gcloud/"];

    public override ControlInfo Info { get; } = new("C-0020", "Mount service principal", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["compliance"],
        Description = "Nodes in a cloud keep the credentials of an identity there in known files. A container that can read "
            + "them acts as the node in the cloud, outside of all limits of the cluster.",
        Remediation = "Remove the volume and its mounts. Give the workload an identity of its own, with the workload "
            + "identity of the cloud.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from volume in VolumeMounts.HostPaths(resource)
        where volume["hostPath"]["path"].Text is { } path && HasCredentials(path.TrimEnd('/') + '/')
        from field in VolumeMounts.Of(resource, volume).Prepend(volume)
        select Failure.Remove(field);

    /// <summary>The whole file system is another control's business.</summary>
    private static bool HasCredentials(string path) =>
        Folders.Any(folder => path.Contains(folder, StringComparison.Ordinal))
        || path.EndsWith(AboveGoogle, StringComparison.Ordinal)
        || (path != "/" && AzureFile.StartsWith(path, StringComparison.Ordinal));
}
