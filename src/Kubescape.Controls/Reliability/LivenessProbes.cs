using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>Every container must say whether it is still at work.</summary>
/// <remarks>Source: "Liveness, Readiness, and Startup Probes" in the Kubernetes documentation.</remarks>
public sealed class LivenessProbes : Control
{
    public override ControlInfo Info { get; } = new("C-0056", "Configured liveness probe", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "A process that hangs looks alive from outside. Without a liveness probe nothing restarts it, and the "
            + "service stays down until someone notices.",
        Remediation = "Add a livenessProbe that fails when only a restart helps.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingProbe.Of(resource, "livenessProbe");
}
