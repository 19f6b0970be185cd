using System.Collections.Frozen;
using Kubescape.Controls.Workloads;
using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must use volumes that the cluster hands out.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Volume Types"; hostPath has a control of its own. A volume without a
/// type is an emptyDir.
/// </remarks>
public sealed class VolumeTypes : WorkloadControl
{
    private static readonly FrozenSet<string> Allowed = FrozenSet.ToFrozenSet(
    [
        "name",
        "configMap",
        "csi",
        "downwardAPI",
        "emptyDir",
        "ephemeral",
        "hostPath",
        "persistentVolumeClaim",
        "projected",
        "secret",
    ]);

    public override ControlInfo Info { get; } = new("X-0085", "Volume type outside of the Restricted profile", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Volumes such as nfs, iscsi or gitRepo name a server in the manifest: whoever writes manifests reaches "
            + "any storage that the nodes reach, past quotas and access rules, and drivers in the kernel read what that server "
            + "sends.",
        Remediation = "Use a persistentVolumeClaim, csi or ephemeral volume; clone a repository in an init container rather "
            + "than with gitRepo.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from volume in pod["volumes"].Items
        from source in volume.Members
        where source.HasValue && !Allowed.Contains(source.Name)
        select Failure.Review(source) with { Expected = "a persistentVolumeClaim, csi or ephemeral volume" };
}
