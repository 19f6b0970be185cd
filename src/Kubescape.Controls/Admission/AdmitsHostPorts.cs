namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits containers that open ports of their host.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Host Ports".</remarks>
public sealed class AdmitsHostPorts() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new(
        "C-0204",
        "Minimize the admission of containers which use HostPorts",
        BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A port of the host is open to whoever reaches the node, past network policies; nothing keeps a pod that "
            + "opens one out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
