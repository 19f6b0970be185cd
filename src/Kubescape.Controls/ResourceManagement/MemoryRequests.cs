using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must say how much memory it needs.</summary>
/// <remarks>Source: "Resource Management for Pods and Containers" in the Kubernetes documentation.</remarks>
public sealed class MemoryRequests : Control
{
    public override ControlInfo Info { get; } = new("C-0269", "Ensure memory requests are set", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops"],
        Description = "Without a request the scheduler counts the container as if it needed no memory. Nodes fill up beyond what "
            + "they have, and such pods are the first to be killed when memory runs out.",
        Remediation = "Set resources.requests.memory on each container to what it needs in ordinary times, or one request for "
            + "the pod.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingAmount.Of(resource, MissingAmount.Requests, "memory");
}
