namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits containers whose processes may gain rights.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Restricted profile, "Privilege Escalation".
/// </remarks>
public sealed class AdmitsEscalation() : PodSecurityControl(PodSecurityLevel.Restricted)
{
    public override ControlInfo Info { get; } = new(
        "C-0197",
        "Minimize the admission of containers with allowPrivilegeEscalation",
        BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A process that may gain rights becomes root by any set-user-id program of its image; nothing keeps such "
            + "a container out of the namespace.",
        Remediation = EnforceRestricted,
    };
}
