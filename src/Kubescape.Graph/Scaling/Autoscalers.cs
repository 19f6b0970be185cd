using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The autoscalers of a scan, found by what they scale.</summary>
/// <remarks>
/// Source: CrossVersionObjectReference in the API reference, autoscaling/v2; "ScaledObject specification" of KEDA. A Deployment
/// is one object in every group that has served it, so these groups count as one.
/// </remarks>
public sealed class Autoscalers
{
    /// <summary>The autoscaler of Kubernetes itself.</summary>
    public static readonly ResourceKind Native = new("autoscaling", "HorizontalPodAutoscaler");

    /// <summary>The autoscaler of KEDA, which makes a native one in the cluster.</summary>
    public static readonly ResourceKind Keda = new("keda.sh", "ScaledObject");

    private readonly Dictionary<(string Namespace, ResourceKind Kind, string Name), Resource> byTarget = [];

    internal Autoscalers(ResourceGraph graph)
    {
        foreach (var autoscaler in graph.OfKinds([Native, Keda]))
        {
            var target = autoscaler["spec"]["scaleTargetRef"];
            if (target["name"].Text is { } name && (target["kind"].Text ?? DefaultKind(autoscaler)) is { } kind)
            {
                byTarget.TryAdd((Namespaces.Of(autoscaler), new(GroupOf(target), kind), name), autoscaler);
            }
        }
    }

    /// <summary>The autoscaler of a workload; <see langword="null"/> when nothing scales it.</summary>
    public Resource? Of(Resource workload) => byTarget.GetValueOrDefault(
        (Namespaces.Of(workload), new(OneOfMany(workload.Type.Group), workload.Kind), workload.Name));

    /// <summary>How far an autoscaler scales down; <see langword="null"/> when it says so in no number.</summary>
    public static long? Least(Resource autoscaler)
    {
        var (field, byDefault) = autoscaler.Type == Keda
            ? (autoscaler["spec"]["minReplicaCount"], 0)
            : (autoscaler["spec"]["minReplicas"], 1);
        return field.HasValue ? field.Integer : byDefault;
    }

    private static string? DefaultKind(Resource autoscaler) => autoscaler.Type == Keda ? "Deployment" : null;

    private static string GroupOf(Field target)
    {
        var version = target["apiVersion"].Text ?? "";
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? "" : OneOfMany(version[..slash]);
    }

    private static string OneOfMany(string group) => group is "apps" or "extensions" ? "" : group;
}
