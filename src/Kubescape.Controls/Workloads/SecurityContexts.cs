using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Every place of a workload that holds security settings.</summary>
internal static class SecurityContexts
{
    /// <summary>That of the pod, then those of its containers.</summary>
    public static IEnumerable<Field> Of(Resource workload) =>
        Workload.Containers(workload).Prepend(Workload.PodSpec(workload)).Select(owner => owner["securityContext"]);

    /// <summary>Those of the containers.</summary>
    public static IEnumerable<Field> OfContainers(Resource workload) =>
        Workload.Containers(workload).Select(container => container["securityContext"]);
}
