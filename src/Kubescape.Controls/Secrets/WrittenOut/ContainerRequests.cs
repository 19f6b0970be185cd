using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>What the kubelet does to a container at its start, its end and in between.</summary>
internal static class ContainerRequests
{
    /// <summary>The probes and the hooks, written or absent.</summary>
    public static IEnumerable<Field> Handlers(Field container) =>
    [
        container["livenessProbe"],
        container["readinessProbe"],
        container["startupProbe"],
        container["lifecycle"]["postStart"],
        container["lifecycle"]["preStop"],
    ];
}
