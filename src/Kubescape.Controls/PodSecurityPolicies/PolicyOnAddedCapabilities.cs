using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy lets nobody add capabilities.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnAddedCapabilities : PolicyControl
{
    public override ControlInfo Info { get; } = new(
        "C-0219",
        "Minimize the admission of containers with added capabilities",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "Every policy of the cluster lets containers in that add capabilities, each of them a piece of the power "
            + "of root.",
        Remediation = "Take allowedCapabilities out of the policy that most accounts use; keep one that allows the few that are "
            + "needed.",
    };

    protected override Failure? Gap(Field spec) =>
        spec["allowedCapabilities"].Count > 0 ? Failure.Delete(spec["allowedCapabilities"]) : null;
}
