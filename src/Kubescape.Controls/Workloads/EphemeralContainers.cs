using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The debuggers in a running Pod.</summary>
/// <remarks>
/// The API server takes them for a Pod that exists, and refuses every later edit: only a new Pod is free of them. That is why
/// failures that they cause offer no edit.
/// Source: "Ephemeral Containers" in the Kubernetes documentation.
/// </remarks>
internal static class EphemeralContainers
{
    /// <summary>The ephemeral containers of a workload.</summary>
    public static FieldList Of(Resource resource) => Workload.PodSpec(resource)["ephemeralContainers"].Items;
}
