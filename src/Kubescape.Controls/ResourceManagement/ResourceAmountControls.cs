using System.Collections.Immutable;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>The controls that ask for one amount of one resource, by id.</summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers" in the Kubernetes documentation; NSA Kubernetes Hardening Guide,
/// "Resource policies". Whether CPU should be limited is disputed, since the kernel shares it out by requests; hence its score.
/// </remarks>
internal static class ResourceAmountControls
{
    private const string Ordinary = "to what it needs in ordinary times";
    private const string Busiest = "to what it needs at its busiest";

    public static ImmutableArray<Control> All { get; } =
    [
        new ResourceAmountControl("X-0090", "No CPU request", 3, MissingAmount.Requests, "cpu")
        {
            Measure = Ordinary,
            Risk = "The scheduler counts a container without a CPU request as one that needs no CPU. It may land on a node that "
                + "has none to spare, and it gets the smallest share as soon as others are busy.",
        },
        new ResourceAmountControl("X-0091", "No CPU limit", 2, MissingAmount.Limits, "cpu")
        {
            Measure = Busiest,
            Risk = "A container without a CPU limit takes all the CPU that its node has to spare. Whoever breaks in can mine on "
                + "it or slow down its neighbours.",
        },
        new ResourceAmountControl("X-0092", "No memory request", 3, MissingAmount.Requests, "memory")
        {
            Measure = Ordinary,
            Risk = "The scheduler counts a container without a memory request as one that needs no memory. Its node fills up "
                + "beyond what it has, and such a container is the first to be killed.",
        },
        new ResourceAmountControl("X-0093", "No memory limit", 5, MissingAmount.Limits, "memory")
        {
            Measure = Busiest,
            Risk = "A container without a memory limit can take all the memory of its node. A leak, or requests that are made to "
                + "exhaust it, then make the kernel kill other pods.",
        },
        new ResourceAmountControl(
            "X-0094", "No ephemeral storage request", 1, MissingAmount.Requests, EffectiveAmount.EphemeralStorage)
        {
            Measure = "to the disk space of its logs and scratch files",
            Risk = "Logs, scratch files and written image layers lie on the disk of the node. Without a request the scheduler "
                + "counts none of it, and the container is evicted first when the disk is full.",
        },
        new ResourceAmountControl(
            "X-0095", "No ephemeral storage limit", 2, MissingAmount.Limits, EffectiveAmount.EphemeralStorage)
        {
            Measure = "to the most disk space that its logs and scratch files may take",
            Risk = "A container without this limit can fill the disk of its node with logs and scratch files. The kubelet then "
                + "evicts pods, and the node takes no more of them.",
        },
    ];
}
