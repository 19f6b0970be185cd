using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy forbids privileged containers.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnPrivileged : PolicyControl
{
    public override ControlInfo Info { get; } = new("C-0213", "Minimize the admission of privileged containers", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Scopes = ScanScopes.Eks,
        Description = "Every policy of the cluster lets privileged containers in, so whoever may create pods owns the nodes.",
        Remediation = "Take privileged out of the policy that most accounts use; keep one that allows it for the few that need "
            + "it.",
    };

    protected override Failure? Gap(Field spec) => spec["privileged"].IsTrue ? Failure.Delete(spec["privileged"]) : null;
}
