namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits containers that ask for raw sockets.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Capabilities".
/// </remarks>
public sealed class AdmitsNetRaw() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new(
        "C-0199",
        "Minimize the admission of containers with the NET_RAW capability",
        BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "With NET_RAW a container forges packets and poses as its neighbours on the network; nothing keeps one "
            + "that asks for it out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
