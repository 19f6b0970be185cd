using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The security settings that count for a container.</summary>
/// <remarks>
/// Source: SecurityContext in the API reference: what the container sets takes precedence over what its pod sets.
/// </remarks>
internal static class EffectiveSecurity
{
    /// <summary>
    /// The setting of the container or else that of its pod; the absent place in the container when there is neither.
    /// </summary>
    public static Field Setting(Field container, Field pod, string name)
    {
        var own = container["securityContext"][name];
        var inherited = pod["securityContext"][name];
        return own.HasValue || !inherited.HasValue ? own : inherited;
    }
}
