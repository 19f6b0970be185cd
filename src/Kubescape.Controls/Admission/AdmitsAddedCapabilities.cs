namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits containers with more capabilities than the runtime gives.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Restricted profile, "Capabilities".
/// </remarks>
public sealed class AdmitsAddedCapabilities() : PodSecurityControl(PodSecurityLevel.Restricted)
{
    public override ControlInfo Info { get; } = new(
        "C-0200",
        "Minimize the admission of containers with added capabilities",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "Each added capability is a piece of the power of root, some of them all of it; nothing keeps a container "
            + "that asks for them out of the namespace.",
        Remediation = EnforceRestricted,
    };
}
