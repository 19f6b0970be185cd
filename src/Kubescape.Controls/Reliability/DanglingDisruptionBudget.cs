using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A disruption budget protects the pods of some workload.</summary>
/// <remarks>Source: "Specifying a Disruption Budget for your Application" in the Kubernetes documentation.</remarks>
public sealed class DanglingDisruptionBudget : Control
{
    public override ControlInfo Info { get; } = new("X-0107", "PodDisruptionBudget selects no workload", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = [DisruptionBudgets.Kind],
        Reads = Workload.Kinds,
        Tags = ["devops"],
        Description = "A budget whose selector matches no pod protects nothing: the workload that it was written for can be "
            + "evicted as a whole.",
        Remediation = "Correct the selector to the labels of the pods, or delete the budget.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!context.Graph.DisruptionBudgets.SelectedBy(resource).Any())
        {
            yield return Failure.Look(resource["spec"]["selector"]) with { Expected = "the labels of pods of the namespace" };
        }
    }
}
