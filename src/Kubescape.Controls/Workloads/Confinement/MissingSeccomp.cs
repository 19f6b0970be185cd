using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Each container must have a seccomp profile, its own or that of the pod.</summary>
/// <remarks>
/// Source: Pod Security Standards, Restricted profile, "Seccomp". What says Unconfined is the matter of another control.
/// </remarks>
public sealed class MissingSeccomp : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0068", "No seccomp profile", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Seccomp decides which system calls a process may make. Unless the kubelet is told otherwise, a container "
            + "without a profile may make all of them, and an intruder reaches the flaws of calls that the application never "
            + "needs.",
        Remediation = "Set seccompProfile.type to RuntimeDefault in the securityContext of the pod.",
    };

    protected override bool IsLinuxOnly => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from container in Workload.Containers(workload)
        let type = EffectiveSecurity.Setting(container, pod, "seccompProfile")["type"]
        where !type.HasValue
        select Failure.Set(type, "RuntimeDefault");
}
