using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>Every container must say when it can take requests.</summary>
/// <remarks>Source: "Liveness, Readiness, and Startup Probes" in the Kubernetes documentation.</remarks>
public sealed class ReadinessProbes : Control
{
    public override ControlInfo Info { get; } = new("C-0018", "Configured readiness probe", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "Without a readiness probe a pod gets requests as soon as its process starts, and goes on getting them "
            + "while it cannot answer: users see errors at each rollout.",
        Remediation = "Add a readinessProbe that succeeds once the container can serve.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingProbe.Of(resource, "readinessProbe");
}
