namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits pods on the network of their host.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "Host Namespaces".
/// </remarks>
public sealed class AdmitsHostNetwork() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new(
        "C-0196",
        "Minimize the admission of containers wishing to share the host network namespace",
        BaseScore: 5)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A pod on the network of its host listens to the traffic of the node and escapes network policies; "
            + "nothing keeps such a pod out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
