using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>The containers that the kubelet cannot ask how they are.</summary>
/// <remarks>
/// Source: "Liveness, Readiness, and Startup Probes" in the Kubernetes documentation. Init containers cannot have these probes.
/// </remarks>
internal static class MissingProbe
{
    /// <summary>A fix for each container without the probe of this name.</summary>
    public static IEnumerable<Failure> Of(Resource workload, string name)
    {
        foreach (var container in Workload.Containers(workload, ContainerLists.Main))
        {
            if (!container[name].HasValue)
            {
                yield return Failure.Set(container[name], Failure.Placeholder);
            }
        }
    }
}
