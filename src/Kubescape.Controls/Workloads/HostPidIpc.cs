using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not see the processes and the shared memory of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Namespaces".</remarks>
public sealed class HostPidIpc : Control
{
    public override ControlInfo Info { get; } = new("C-0038", "Host PID/IPC privileges", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        Description = "With hostPID a container sees every process of the node, their arguments and environments, and may signal them; with "
            + "hostIPC it reads and writes their shared memory.",
        Remediation = "Remove hostPID and hostIPC; only agents that observe the node need them.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var pod = Workload.PodSpec(resource);
        if (pod["hostPID"].IsTrue)
        {
            yield return Failure.Delete(pod["hostPID"]);
        }

        if (pod["hostIPC"].IsTrue)
        {
            yield return Failure.Delete(pod["hostIPC"]);
        }
    }
}
