using Kubescape.Objects;

namespace Kubescape.Controls.Resources;

/// <summary>A container must have an upper bound for memory.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies"; Kubernetes documentation, "Resource Management for Pods and Containers".</remarks>
public sealed class MemoryLimits : LimitControl
{
    public override ControlInfo Info { get; } = new("C-0271", "Ensure memory limits are set", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops", "security"],
        AttackSteps = [new("service-destruction", "Denial of service")],
        Description = "Without a memory limit one leaking or hijacked container can eat the memory of its node, until the kernel kills processes of others.",
        Remediation = "Set resources.limits.memory to what the container needs at its busiest.",
    };

    protected override string ResourceName => "memory";
}
