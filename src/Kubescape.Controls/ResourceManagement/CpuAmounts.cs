using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must say how much CPU it needs and how much it may take, both within bounds.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies".</remarks>
public sealed class CpuAmounts : AmountControl
{
    public override ControlInfo Info { get; } = new("C-0050", "Resources CPU limit and request", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops"],
        Inputs = InputsOf("cpu"),
        NeedsConfiguration = true,
        Description = "Without a request and a limit of CPU, a container may be placed where there is none to spare, and may "
            + "take all of it from its neighbours.",
        Remediation = "Set resources.requests.cpu and resources.limits.cpu on each container, within the bounds that the "
            + "control's inputs give.",
    };

    protected override string Name => "cpu";
}
