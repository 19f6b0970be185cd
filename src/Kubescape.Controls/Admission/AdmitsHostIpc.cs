namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits pods with the shared memory of their host.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Host Namespaces".
/// </remarks>
public sealed class AdmitsHostIpc() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new(
        "C-0195",
        "Minimize the admission of containers wishing to share the host IPC namespace",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A pod that shares the IPC of its host reads and writes the shared memory of the programs on the node; "
            + "nothing keeps such a pod out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
