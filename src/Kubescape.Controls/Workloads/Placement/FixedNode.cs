using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The scheduler must choose the node of a pod.</summary>
/// <remarks>
/// Source: "Assigning Pods to Nodes" in the Kubernetes documentation, nodeName. A Pod with a status has its node from the
/// scheduler.
/// </remarks>
public sealed class FixedNode : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0077", "Pod bound to a node by name", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "nodeName puts a pod on a node past the scheduler and so past taints, affinities and free resources: an "
            + "intruder reaches just the node that holds something of worth, a node of the control plane too.",
        Remediation = "Remove nodeName; use a nodeSelector or node affinity, which taints still restrain.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        pod["nodeName"].Text is { Length: > 0 } && !(workload.Kind == "Pod" && workload["status"].HasValue)
            ? [Failure.Delete(pod["nodeName"])]
            : [];
}
