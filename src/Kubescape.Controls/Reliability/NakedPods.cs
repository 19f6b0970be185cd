using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A Pod must have a controller that replaces it.</summary>
/// <remarks>Source: "Configuration Best Practices", naked Pods, in the Kubernetes documentation.</remarks>
public sealed class NakedPods : Control
{
    public override ControlInfo Info { get; } = new("C-0073", "Naked pods", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [new("", "Pod")],
        Tags = ["devops"],
        Description = "Nobody starts a Pod anew that has no controller: when its node fails or is drained, the application is "
            + "gone.",
        Remediation = "Run the pod from a Deployment, StatefulSet, DaemonSet or Job.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (resource["metadata"]["ownerReferences"].Count == 0)
        {
            yield return Failure.Whole("a controller that owns the Pod");
        }
    }
}
