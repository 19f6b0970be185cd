using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Something bounds the size of a scratch volume.</summary>
/// <remarks>
/// Source: "Volumes", emptyDir, and "Local ephemeral storage" in the Kubernetes documentation: what stands in the volume counts
/// towards the limit of the containers, of memory for the medium Memory and of ephemeral storage otherwise.
/// </remarks>
public sealed class UnboundedScratchVolume : Control
{
    public override ControlInfo Info { get; } = new("X-0117", "Scratch volume without size limit", BaseScore: 2)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Reads = [ContainerDefaults.LimitRange],
        Tags = ["security", "devops"],
        Description = "An emptyDir volume lies on the disk of the node, or in its memory. Where neither the volume nor its "
            + "containers have a limit, one process can fill it until pods are evicted.",
        Remediation = "Set emptyDir.sizeLimit, or limit ephemeral-storage (memory, for the medium Memory) on each container.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in Workload.PodSpec(resource)["volumes"].Items)
        {
            var scratch = volume["emptyDir"];
            var name = scratch["medium"].Is("Memory") ? "memory" : EffectiveAmount.EphemeralStorage;
            if (scratch.HasValue && !scratch["sizeLimit"].HasValue && !IsBounded(resource, name, context))
            {
                yield return Failure.Set(scratch["sizeLimit"], Failure.Placeholder);
            }
        }
    }

    private static bool IsBounded(Resource resource, string name, ControlContext context) =>
        MissingAmount.RunningContainers(Workload.PodSpec(resource))
            .All(container => EffectiveAmount.IsGiven(resource, container, MissingAmount.Limits, name, context));
}
