namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits containers that run as root.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Restricted profile, "Running as Non-root".
/// </remarks>
public sealed class AdmitsRoot() : PodSecurityControl(PodSecurityLevel.Restricted)
{
    public override ControlInfo Info { get; } = new("C-0198", "Minimize the admission of root containers", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "Root inside a container is root for the kernel: one flaw of the runtime, and it is root of the node. "
            + "Nothing keeps such a container out of the namespace.",
        Remediation = EnforceRestricted,
    };
}
