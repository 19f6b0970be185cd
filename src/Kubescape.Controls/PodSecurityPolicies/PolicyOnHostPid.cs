using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy forbids the process ids of the host.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnHostPid : PolicyControl
{
    public override ControlInfo Info { get; } = new(
        "C-0214",
        "Minimize the admission of containers wishing to share the host process ID namespace",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "Every policy of the cluster lets pods in that see and signal all processes of their node.",
        Remediation = "Take hostPID out of the policy that most accounts use; keep one that allows it for the few that need it.",
    };

    protected override Failure? Gap(Field spec) => spec["hostPID"].IsTrue ? Failure.Delete(spec["hostPID"]) : null;
}
