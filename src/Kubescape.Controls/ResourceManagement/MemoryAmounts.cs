using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must say how much memory it needs and how much it may take, both within bounds.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies".</remarks>
public sealed class MemoryAmounts : AmountControl
{
    public override ControlInfo Info { get; } = new("C-0004", "Resources memory limit and request", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops"],
        Inputs = InputsOf("memory"),
        NeedsConfiguration = true,
        Description = "Without a request and a limit of memory, nobody knows what a container needs and nothing stops it from "
            + "taking all. Its node runs out of memory and kills what runs there.",
        Remediation = "Set resources.requests.memory and resources.limits.memory on each container, within the bounds that the "
            + "control's inputs give.",
    };

    protected override string Name => "memory";
}
