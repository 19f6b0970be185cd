using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A policy makes containers drop their capabilities.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Kubernetes documentation, "Pod Security Policies", removed in 1.25.
/// </remarks>
public sealed class PolicyOnDroppedCapabilities : PolicyControl
{
    private const string All = "ALL";

    public override ControlInfo Info { get; } = new(
        "C-0220",
        "Minimize the admission of containers with capabilities assigned",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Kind],
        Description = "No policy of the cluster makes containers drop the capabilities that the runtime gives by default, and "
            + "an intruder finds use for them.",
        Remediation = "Set requiredDropCapabilities to ALL in the policy that most accounts use.",
    };

    protected override Failure? Gap(Field spec)
    {
        var dropped = spec["requiredDropCapabilities"];
        return dropped.Items.Any(DropsAll) ? null : Failure.Set(dropped[0], All);
    }

    private static bool DropsAll(Field name) => string.Equals(name.Text, All, StringComparison.OrdinalIgnoreCase);
}
