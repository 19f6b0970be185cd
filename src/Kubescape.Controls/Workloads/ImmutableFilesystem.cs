using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The root file system of a container must be read-only.</summary>
/// <remarks>
/// Source: NSA Kubernetes Hardening Guide, "Immutable container file systems". The field does not exist on Windows.
/// </remarks>
public sealed class ImmutableFilesystem : Control
{
    public override ControlInfo Info { get; } = new("C-0017", "Immutable container filesystem", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Persistence")],
        Description = "Where a container can write to its own image, an intruder can exchange its programs and bring tools along "
            + "that outlast the broken process.",
        Remediation = "Set readOnlyRootFilesystem to true in the securityContext of each container, and mount an emptyDir volume "
            + "on the paths that the process writes to.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Workload.IsWindows(resource))
        {
            yield break;
        }

        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init).Where(IsWritable))
        {
            yield return Failure.Set(container["securityContext"]["readOnlyRootFilesystem"], "true");
        }

        if (EphemeralContainers.Of(resource).Any(IsWritable))
        {
            yield return Failure.Whole("ephemeral containers with readOnlyRootFilesystem: true");
        }
    }

    private static bool IsWritable(Field container) => !container["securityContext"]["readOnlyRootFilesystem"].IsTrue;
}
