using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy forbids processes to gain rights.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnEscalation : PolicyControl
{
    public override ControlInfo Info { get; } = new(
        "C-0217",
        "Minimize the admission of containers with allowPrivilegeEscalation",
        BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "Every policy of the cluster lets containers in whose processes may become root by a set-user-id program.",
        Remediation = "Set allowPrivilegeEscalation to false in the policy that most accounts use: without the field it is "
            + "allowed.",
    };

    protected override Failure? Gap(Field spec)
    {
        var field = spec["allowPrivilegeEscalation"];
        return field.IsFalse ? null : field.HasValue ? Failure.Replace(field, "false") : Failure.Set(field, "false");
    }
}
