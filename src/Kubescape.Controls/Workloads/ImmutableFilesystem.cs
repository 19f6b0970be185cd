using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not write into its own image.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Immutable container file systems".</remarks>
public sealed class ImmutableFilesystem : Control
{
    public override ControlInfo Info { get; } = new("C-0017", "Immutable container filesystem", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Persistence")],
        Description = "Where the root file system can be written, an intruder can put tools into it, change scripts, and stay.",
        Remediation = "Set readOnlyRootFilesystem to true, and mount an emptyDir volume where the program must write.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var readOnly = container["securityContext"]["readOnlyRootFilesystem"];
            if (!readOnly.IsTrue)
            {
                yield return Failure.Set(readOnly, "true");
            }
        }

        foreach (var container in Workload.Containers(resource, ContainerLists.Ephemeral))
        {
            if (!container["securityContext"]["readOnlyRootFilesystem"].IsTrue)
            {
                yield return Failure.Whole($"the debug container '{container["name"].Text}' to have a read-only root file system");
            }
        }
    }
}
