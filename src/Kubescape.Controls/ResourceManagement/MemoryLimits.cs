using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must have a limit of memory.</summary>
/// <remarks>
/// Source: NSA Kubernetes Hardening Guide, "Resource policies"; OWASP Kubernetes Top Ten, insecure workload configurations.
/// </remarks>
public sealed class MemoryLimits : Control
{
    public override ControlInfo Info { get; } = new("C-0271", "Ensure memory limits are set", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops", "security"],
        AttackSteps = [new("service-destruction", "Denial of service")],
        Description = "Nothing bounds how much memory such a container takes. A leak, or requests made to exhaust it, then drive "
            + "the node into killing other pods.",
        Remediation = "Set resources.limits.memory on each container to what it needs at its busiest, or one limit for the pod: "
            + "a container that exceeds it is restarted.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingAmount.Of(resource, MissingAmount.Limits, "memory");
}
