using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy forbids the shared memory of the host.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnHostIpc : PolicyControl
{
    public override ControlInfo Info { get; } = new(
        "C-0215",
        "Minimize the admission of containers wishing to share the host IPC namespace",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "Every policy of the cluster lets pods in that read and write the shared memory of programs on their "
            + "node.",
        Remediation = "Take hostIPC out of the policy that most accounts use; keep one that allows it for the few that need it.",
    };

    protected override Failure? Gap(Field spec) => spec["hostIPC"].IsTrue ? Failure.Delete(spec["hostIPC"]) : null;
}
