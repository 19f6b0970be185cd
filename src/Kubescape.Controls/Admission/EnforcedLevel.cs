using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>The level of the Pod Security Standards that a namespace enforces on its pods.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Pod Security Admission". The labels <c>warn</c> and <c>audit</c> refuse no pod.
/// </remarks>
internal static class EnforcedLevel
{
    /// <summary>The level; <see cref="PodSecurityLevel.Privileged"/> where none is set.</summary>
    public static PodSecurityLevel Of(Resource @namespace) => Label(@namespace).Text switch
    {
        "restricted" => PodSecurityLevel.Restricted,
        "baseline" => PodSecurityLevel.Baseline,
        _ => PodSecurityLevel.Privileged,
    };

    /// <summary>The label that sets it.</summary>
    public static Field Label(Resource @namespace) => @namespace["metadata"]["labels"]["pod-security.kubernetes.io/enforce"];
}
