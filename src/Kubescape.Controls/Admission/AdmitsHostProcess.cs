namespace Kubescape.Controls.Admission;

/// <summary>No namespace admits HostProcess containers.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.2; Pod Security Standards, Baseline profile, "HostProcess".
/// </remarks>
public sealed class AdmitsHostProcess() : PodSecurityControl(PodSecurityLevel.Baseline)
{
    public override ControlInfo Info { get; } = new(
        "C-0202",
        "Minimize the admission of Windows HostProcess Containers",
        BaseScore: 7)
    {
        Category = Category.Workload,
        Judges = [Namespace],
        Description = "A HostProcess container is a program on the Windows node itself, with its accounts and files; nothing "
            + "keeps such a container out of the namespace.",
        Remediation = EnforceBaseline,
    };
}
