using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A disruption budget must let nodes be drained.</summary>
/// <remarks>
/// Source: "Specifying a Disruption Budget for your Application" in the Kubernetes documentation: percentages are rounded up to
/// whole pods. How many pods there are is known where all that the budget selects has a number of replicas.
/// </remarks>
public sealed class BlockingDisruptionBudget : Control
{
    public override ControlInfo Info { get; } = new("X-0106", "PodDisruptionBudget allows no disruption", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [DisruptionBudgets.Kind],
        Reads = [.. Workload.Kinds, .. Replicas.Autoscalers],
        Tags = ["devops"],
        Description = "A budget under which no pod may be evicted stops each drain of a node that holds one. Nodes are then not "
            + "updated, and fixes for the kernel and the kubelet wait, or somebody forces the eviction.",
        Remediation = "Set maxUnavailable to 1 or more, or minAvailable below the number of replicas.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var most = resource["spec"]["maxUnavailable"];
        var least = resource["spec"]["minAvailable"];
        if (IntegerOrPercentage.Of(most, total: 100) == 0)
        {
            yield return Failure.Review(most) with { Expected = "1 or more" };
        }
        else if (IntegerOrPercentage.Percentage(least) >= 100)
        {
            yield return Failure.Review(least) with { Expected = "less than 100%" };
        }
        else if (Pods(resource, context.Graph) is > 0 and var pods && IntegerOrPercentage.Of(least, pods) >= pods)
        {
            yield return Failure.Review(least) with { Expected = $"less than the number of replicas, {pods}" };
        }
    }

    /// <summary>How many pods the budget selects at the least; <see langword="null"/> when that is not known.</summary>
    private static long? Pods(Resource budget, ResourceGraph graph) => graph.DisruptionBudgets.SelectedBy(budget)
        .Where(workload => workload["metadata"]["ownerReferences"].Count == 0)
        .Select(workload => Replicas.Kinds.Contains(workload.Type) ? Replicas.Least(workload, graph) : null)
        .Aggregate((long?)0, (sum, replicas) => sum + replicas);
}
