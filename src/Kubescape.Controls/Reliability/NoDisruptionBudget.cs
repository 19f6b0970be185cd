using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>The pods of a workload must not all be evicted at the same time.</summary>
/// <remarks>Source: "Specifying a Disruption Budget for your Application" in the Kubernetes documentation.</remarks>
public sealed class NoDisruptionBudget : Control
{
    public override ControlInfo Info { get; } = new("X-0105", "No PodDisruptionBudget", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Replicas.Kinds,
        Reads = [DisruptionBudgets.Kind, .. Replicas.Autoscalers],
        Tags = ["devops"],
        Description = "When nodes are drained, nothing keeps all replicas of a workload from being evicted together: replicas "
            + "alone do not keep the application up while the cluster is maintained.",
        Remediation = "Create a PodDisruptionBudget that selects the pods and keeps at least one of them.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Replicas.MayBeSeveral(resource, context.Graph) && !context.Graph.DisruptionBudgets.Selecting(resource).Any())
        {
            yield return Failure.Whole("a PodDisruptionBudget that selects the pods");
        }
    }
}
