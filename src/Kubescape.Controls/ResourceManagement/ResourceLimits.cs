using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must have a limit of CPU and one of memory.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Resource policies".</remarks>
public sealed class ResourceLimits : Control
{
    public override ControlInfo Info { get; } = new("C-0009", "Resource limits", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A container without limits takes whatever its node has. One that is flooded with requests, leaks memory "
            + "or was taken over for mining starves all its neighbours.",
        Remediation = "Set resources.limits.cpu and resources.limits.memory on each container, or on the pod.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingAmount.Of(resource, MissingAmount.Limits, "cpu")
            .Concat(MissingAmount.Of(resource, MissingAmount.Limits, "memory"));
}
