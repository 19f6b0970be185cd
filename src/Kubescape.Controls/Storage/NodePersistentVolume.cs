using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A persistent volume is no folder of a node.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Persistent Volumes", types: hostPath is for tests on one node. The Pod Security Standards
/// refuse hostPath in pods, but cannot see it behind a claim.
/// </remarks>
public sealed class NodePersistentVolume : Control
{
    public override ControlInfo Info { get; } = new("X-0167", "Persistent volume of the type hostPath", BaseScore: 6)
    {
        Category = Category.Storage,
        SubCategory = Category.NodeEscape,
        Judges = [new("", "PersistentVolume")],
        Tags = ["security"],
        Description = "A claim to this volume brings files of the node into a pod, past Pod Security admission, which refuses "
            + "such a mount in the pod itself.",
        Remediation = "Use a storage class with a driver; for the disks of nodes use the type local, which names a disk and "
            + "not any folder.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var folder = resource["spec"]["hostPath"];
        if (folder.HasValue)
        {
            yield return Failure.Look(folder) with { Expected = "another type of volume" };
        }
    }
}
