using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container must say how much CPU it needs.</summary>
/// <remarks>Source: "Resource Management for Pods and Containers" in the Kubernetes documentation.</remarks>
public sealed class CpuRequests : Control
{
    public override ControlInfo Info { get; } = new("C-0268", "Ensure CPU requests are set", BaseScore: 3)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["compliance", "devops"],
        Description = "Without a request the scheduler counts the container as if it needed no CPU. It may land on a node that "
            + "has none to spare, and when CPU is short it gets the smallest share.",
        Remediation = "Set resources.requests.cpu on each container to what it needs in ordinary times, or one request for the "
            + "pod.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        MissingAmount.Of(resource, MissingAmount.Requests, "cpu");
}
