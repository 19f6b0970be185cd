namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits pods with the process ids of their host.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Host Namespaces".
/// </remarks>
public sealed class AdmitsHostPid() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new(
        "C-0194",
        "Minimize the admission of containers wishing to share the host process ID namespace",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A pod that shares the process ids of its host sees every process of the node, with its environment and "
            + "arguments; nothing keeps such a pod out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
