using System.Collections.Immutable;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>How many pods a workload runs at a time.</summary>
/// <remarks>Source: "Deployments", replicas, and "Horizontal Pod Autoscaling" in the Kubernetes documentation.</remarks>
internal static class Replicas
{
    /// <summary>The kinds that are written with a number of replicas and meant to serve.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } =
        [.. Workload.Kinds.Where(kind => kind.Kind is "Deployment" or "StatefulSet")];

    /// <summary>The kinds that change the number.</summary>
    public static ImmutableArray<ResourceKind> Autoscalers { get; } = [Graph.Autoscalers.Native, Graph.Autoscalers.Keda];

    /// <summary>Where the number is written.</summary>
    public static Field Field(Resource workload) => workload["spec"]["replicas"];

    /// <summary>The smallest number; <see langword="null"/> where what is written is no number.</summary>
    public static long? Least(Resource workload, ResourceGraph graph)
    {
        if (graph.Autoscalers.Of(workload) is { } autoscaler)
        {
            return Graph.Autoscalers.Least(autoscaler);
        }

        var field = Field(workload);
        return field.HasValue ? field.Integer : 1;
    }

    /// <summary>Whether there can be more than one.</summary>
    public static bool MayBeSeveral(Resource workload, ResourceGraph graph) =>
        Field(workload).Integer > 1 || graph.Autoscalers.Of(workload) is not null;
}
