using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy forbids the network of the host.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnHostNetwork : PolicyControl
{
    public override ControlInfo Info { get; } = new(
        "C-0216",
        "Minimize the admission of containers wishing to share the host network namespace",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "Every policy of the cluster lets pods in that listen to the traffic of their node and escape network "
            + "policies.",
        Remediation = "Take hostNetwork out of the policy that most accounts use; keep one that allows it for the few that need "
            + "it.",
    };

    protected override Failure? Gap(Field spec) => spec["hostNetwork"].IsTrue ? Failure.Delete(spec["hostNetwork"]) : null;
}
