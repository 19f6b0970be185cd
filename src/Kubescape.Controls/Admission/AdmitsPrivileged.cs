namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits privileged containers.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Privileged Containers".
/// </remarks>
public sealed class AdmitsPrivileged() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new("C-0193", "Minimize the admission of privileged containers", BaseScore: 8)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A privileged container owns its node. Without an enforced security level anybody who may create pods in "
            + "the namespace may start one.",
        Remediation = EnforceBaseline,
    };
}
