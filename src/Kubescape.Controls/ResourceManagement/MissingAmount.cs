using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>The containers that lack a request or a limit.</summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers" in the Kubernetes documentation. An amount of the pod is that of all its
/// containers together. Init containers end before the pod serves; only those that restart always, the sidecars, stay.
/// </remarks>
internal static class MissingAmount
{
    public const string Limits = "limits";
    public const string Requests = "requests";

    /// <summary>A fix for each container of a workload that runs on without the amount.</summary>
    public static IEnumerable<Failure> Of(Resource workload, string list, string name) =>
        OfPod(Workload.PodSpec(workload), list, name);

    /// <summary>A fix for each container of a pod that runs on without the amount.</summary>
    /// <param name="pod">The spec of the pod.</param>
    /// <param name="list"><see cref="Limits"/> or <see cref="Requests"/>.</param>
    /// <param name="name">The resource, <c>cpu</c> or <c>memory</c>.</param>
    public static IEnumerable<Failure> OfPod(Field pod, string list, string name)
    {
        if (Amount(pod, list, name).HasValue)
        {
            yield break;
        }

        foreach (var container in RunningContainers(pod))
        {
            if (!Amount(container, list, name).HasValue)
            {
                yield return Failure.Set(Amount(container, list, name), Failure.Placeholder);
            }
        }
    }

    /// <summary>The containers that run as long as the pod.</summary>
    public static IEnumerable<Field> RunningContainers(Field pod) =>
        pod["containers"].Items.Concat(pod["initContainers"].Items.Where(container => container["restartPolicy"].Is("Always")));

    /// <summary>The amount of a pod or container; absent where none is set.</summary>
    public static Field Amount(Field podOrContainer, string list, string name) => podOrContainer["resources"][list][name];
}
