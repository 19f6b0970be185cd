namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits containers that keep their capabilities.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Restricted profile, "Capabilities".
/// </remarks>
public sealed class AdmitsCapabilities() : PodSecurityControl(PodSecurityLevel.Restricted)
{
    public override ControlInfo Info { get; } = new(
        "C-0201",
        "Minimize the admission of containers with capabilities assigned",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "Most applications need none of the capabilities that the runtime gives by default, and an intruder finds "
            + "use for them; nothing makes the pods of the namespace drop them.",
        Remediation = EnforceRestricted,
    };
}
