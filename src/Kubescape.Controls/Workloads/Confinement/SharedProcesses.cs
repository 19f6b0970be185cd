using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The containers of a pod must not see each other's processes.</summary>
/// <remarks>Source: "Share Process Namespace between Containers in a Pod" in the Kubernetes documentation.</remarks>
public sealed class SharedProcesses : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0062", "Process namespace shared by containers", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "With shareProcessNamespace each container sees the processes of all others in the pod, with their "
            + "arguments and, where users are the same, their environment, memory and files. One broken sidecar then has the "
            + "passwords of the application.",
        Remediation = "Remove shareProcessNamespace; a debugger can be pointed at one container with kubectl debug --target.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        pod["shareProcessNamespace"].IsTrue ? [Failure.Delete(pod["shareProcessNamespace"])] : [];
}
