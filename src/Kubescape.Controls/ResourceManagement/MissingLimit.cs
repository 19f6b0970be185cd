using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>The containers that may take as much of a resource as their node has.</summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers" in the Kubernetes documentation. A limit of the pod bounds all of its
/// containers together. Init containers end before the pod serves; only those that restart always, the sidecars, stay.
/// </remarks>
internal static class MissingLimit
{
    /// <summary>A fix for each container that runs on without the limit.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="name">The resource, <c>cpu</c> or <c>memory</c>.</param>
    public static IEnumerable<Failure> Of(Resource workload, string name)
    {
        if (Limit(Workload.PodSpec(workload), name).HasValue)
        {
            yield break;
        }

        foreach (var container in Workload.Containers(workload, ContainerLists.Main).Concat(Sidecars(workload)))
        {
            if (!Limit(container, name).HasValue)
            {
                yield return Failure.Set(Limit(container, name), Failure.Placeholder);
            }
        }
    }

    private static IEnumerable<Field> Sidecars(Resource workload) =>
        Workload.Containers(workload, ContainerLists.Init).Where(container => container["restartPolicy"].Is("Always"));

    private static Field Limit(Field podOrContainer, string name) => podOrContainer["resources"]["limits"][name];
}
