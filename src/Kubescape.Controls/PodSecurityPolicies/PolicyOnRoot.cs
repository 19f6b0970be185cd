using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy forbids to run as root.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnRoot : PolicyControl
{
    private const string NonRoot = "MustRunAsNonRoot";

    public override ControlInfo Info { get; } = new("C-0218", "Minimize the admission of root containers", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "Every policy of the cluster lets containers in that run as root, from where one flaw of the runtime "
            + "leads to the node.",
        Remediation = "Set the rule of runAsUser to MustRunAsNonRoot, or to MustRunAs with ranges above 0, in the policy that "
            + "most accounts use.",
    };

    protected override Failure? Gap(Field spec)
    {
        var user = spec["runAsUser"];
        var rule = user["rule"];
        return KeepsRootOut(user) ? null : rule.HasValue ? Failure.Replace(rule, NonRoot) : Failure.Set(rule, NonRoot);
    }

    private static bool KeepsRootOut(Field user) =>
        user["rule"].Is(NonRoot)
        || (user["rule"].Is("MustRunAs") && user["ranges"].Count > 0 && user["ranges"].Items.All(IsAboveRoot));

    private static bool IsAboveRoot(Field range) => range["min"].Integer > 0;
}
