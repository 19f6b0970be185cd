using Kubescape.Controls.Workloads;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>Every container has a request, or a limit, of one resource.</summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers" in the Kubernetes documentation. Init containers count: what they take
/// is taken from the node as well. The pods of the control plane, which the API server only mirrors, are let be.
/// </remarks>
internal sealed class ResourceAmountControl(string id, string name, double baseScore, string list, string resourceName) : Control
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Reads = [ContainerDefaults.LimitRange],
        Tags = ["security", "devops"],
        Description = Risk,
        Remediation = $"Set resources.{list}.{resourceName} on each container, init containers included, {Measure}.",
    };

    /// <summary>What happens without the amount.</summary>
    public required string Risk { get; init; }

    /// <summary>How the amount is found.</summary>
    public required string Measure { get; init; }

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (MirrorPod.Is(resource))
        {
            yield break;
        }

        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            if (!EffectiveAmount.IsGiven(resource, container, list, resourceName, context))
            {
                var own = MissingAmount.Amount(container, list, resourceName);
                yield return own.HasValue
                    ? Failure.Review(own) with { Expected = "more than zero, which sets nothing" }
                    : Failure.Set(own, Failure.Placeholder);
            }
        }
    }
}
