namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits directories of the host as volumes.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "HostPath Volumes".
/// </remarks>
public sealed class AdmitsHostPath() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new("C-0203", "Minimize the admission of HostPath volumes", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A hostPath volume shows a pod the files of its node, keys and the runtime socket among them; nothing "
            + "keeps such a pod out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
