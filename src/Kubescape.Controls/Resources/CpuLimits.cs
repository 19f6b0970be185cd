using Kubescape.Objects;

namespace Kubescape.Controls.Resources;

/// <summary>A container must have an upper bound for processor time.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies"; Kubernetes documentation, "Resource Management for Pods and Containers".</remarks>
public sealed class CpuLimits : LimitControl
{
    public override ControlInfo Info { get; } = new("C-0270", "Ensure CPU limits are set", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops", "security"],
        AttackSteps = [new("service-destruction", "Denial of service")],
        Description = "Without a CPU limit one busy or hijacked container, mining coins for example, takes the processor time of all others on its node.",
        Remediation = "Set resources.limits.cpu to what the container needs at its busiest.",
    };

    protected override string ResourceName => "cpu";
}
