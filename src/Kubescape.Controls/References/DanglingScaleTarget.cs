using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.References;

/// <summary>An autoscaler scales a workload that exists.</summary>
/// <remarks>
/// Source: CrossVersionObjectReference in the API reference, autoscaling/v2. Targets of custom kinds may exist: they pass.
/// </remarks>
public sealed class DanglingScaleTarget : Control
{
    private static readonly ImmutableArray<ResourceKind> Scalable =
        [.. Workload.Kinds.Where(kind => kind.Kind is "Deployment" or "ReplicaSet" or "StatefulSet" or "ReplicationController")];

    public override ControlInfo Info { get; } = new("C-0300", "Dangling HPA target", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges = [new("autoscaling", "HorizontalPodAutoscaler")],
        Reads = Scalable,
        Tags = ["devops"],
        Description = "An autoscaler without a target scales nothing: the workload that it was written for stays small under "
            + "load and fails when it is needed most.",
        Remediation = "Correct the name in scaleTargetRef, or delete the autoscaler.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var target = resource["spec"]["scaleTargetRef"];
        if (target["name"].Text is { } name
            && Kinds(target) is { Count: > 0 } kinds
            && kinds.All(kind => context.Graph.Find(kind, resource.Namespace, name) is null))
        {
            yield return Failure.Look(target["name"]) with { Expected = $"a {kinds[0].Kind} of the namespace" };
        }
    }

    /// <summary>The kinds that the reference may mean: a Deployment is one object in every group that has served it.</summary>
    private static List<ResourceKind> Kinds(Field target)
    {
        var version = target["apiVersion"].Text ?? "";
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 || version[..slash] is "apps" or "extensions"
            ? [.. Scalable.Where(kind => target["kind"].Is(kind.Kind))]
            : [];
    }
}
