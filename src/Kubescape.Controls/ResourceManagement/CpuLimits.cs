using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must have a limit of CPU.</summary>
/// <remarks>
/// Source: NSA Kubernetes Hardening Guide, "Resource policies"; OWASP Kubernetes Top Ten, insecure workload configurations.
/// </remarks>
public sealed class CpuLimits : Control
{
    public override ControlInfo Info { get; } = new("C-0270", "Ensure CPU limits are set", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops", "security"],
        AttackSteps = [new("service-destruction", "Denial of service")],
        Description = "Nothing bounds how much CPU such a container takes. An endless loop, a mining program or a flood of "
            + "requests then slows down everything else on its node.",
        Remediation = "Set resources.limits.cpu on each container to what it needs at its busiest, or one limit for the pod.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingAmount.Of(resource, MissingAmount.Limits, "cpu");
}
