using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A workload that serves must have a second pod to go on with.</summary>
/// <remarks>
/// Source: "Disruptions" in the Kubernetes documentation. Where an autoscaler sets the number, it is the autoscaler that is
/// judged; none at all, a workload that is switched off, is in order.
/// </remarks>
public sealed class SingleReplica : Control
{
    public override ControlInfo Info { get; } = new("X-0103", "Single replica", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Replicas.Kinds,
        Reads = Replicas.Autoscalers,
        Tags = ["devops"],
        Description = "With one replica the application is down whenever its pod is moved, its node fails or it is brought to "
            + "crash: an attacker needs to stop one process only.",
        Remediation = "Set spec.replicas to 2 or more, or let a HorizontalPodAutoscaler keep at least two.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (context.Graph.Autoscalers.Of(resource) is null && Replicas.Least(resource, context.Graph) == 1)
        {
            yield return Failure.Review(Replicas.Field(resource)) with { Expected = "2 or more" };
        }
    }
}
