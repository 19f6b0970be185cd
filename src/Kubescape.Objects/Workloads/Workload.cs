using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>Where each workload kind keeps the pod it runs.</summary>
public static class Workload
{
    /// <summary>Every kind that runs pods.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new("", "Pod"),
        new("", "ReplicationController"),
        new("apps", "DaemonSet"),
        new("apps", "Deployment"),
        new("apps", "ReplicaSet"),
        new("apps", "StatefulSet"),
        new("batch", "CronJob"),
        new("batch", "Job"),
        new("extensions", "DaemonSet"),
        new("extensions", "Deployment"),
        new("extensions", "ReplicaSet"),
    ];

    /// <summary>Whether the resource is of a kind that runs pods.</summary>
    public static bool Is(Resource resource) => Kinds.Contains(resource.Type);

    /// <summary>The metadata and spec of the pod: the object itself for a Pod; absent for kinds that run none.</summary>
    public static Field PodTemplate(Resource resource) => resource.Kind switch
    {
        "Pod" => resource.Root,
        "CronJob" => resource["spec"]["jobTemplate"]["spec"]["template"],
        "Deployment" or "ReplicaSet" or "DaemonSet" or "StatefulSet" or "Job" or "ReplicationController" =>
            resource["spec"]["template"],
        _ => default,
    };

    /// <summary>The spec of the pod; absent for kinds that run none.</summary>
    public static Field PodSpec(Resource resource) => PodTemplate(resource)["spec"];

    /// <summary>The labels of the pods; absent where there are none.</summary>
    public static Field PodLabels(Resource resource) => PodTemplate(resource)["metadata"]["labels"];

    /// <summary>The account that the pods act as, in the namespace of the resource.</summary>
    /// <remarks><c>serviceAccount</c> is the older name of the field, which the API server still takes.</remarks>
    public static string ServiceAccountName(Resource resource)
    {
        var pod = PodSpec(resource);
        return Named(pod["serviceAccountName"]) ?? Named(pod["serviceAccount"]) ?? "default";
    }

    /// <summary>Whether the pods run on Windows nodes, where the API server refuses the settings that only Linux knows.</summary>
    public static bool IsWindows(Resource resource) => PodSpec(resource)["os"]["name"].Is("windows");

    /// <summary>The containers in manifest order, those of <c>containers</c> first.</summary>
    public static IEnumerable<Field> Containers(Resource resource, ContainerLists lists = ContainerLists.All)
    {
        var pod = PodSpec(resource);
        if (lists.HasFlag(ContainerLists.Main))
        {
            foreach (var container in pod["containers"].Items)
            {
                yield return container;
            }
        }

        if (lists.HasFlag(ContainerLists.Init))
        {
            foreach (var container in pod["initContainers"].Items)
            {
                yield return container;
            }
        }

        if (lists.HasFlag(ContainerLists.Ephemeral))
        {
            foreach (var container in pod["ephemeralContainers"].Items)
            {
                yield return container;
            }
        }
    }

    private static string? Named(Field field) => field.Text is { Length: > 0 } name ? name : null;
}
