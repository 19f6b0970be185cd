using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>The image of a static pod, which a kubelet runs from a file of its node.</summary>
/// <remarks>
/// Source: "Create static Pods" in the Kubernetes documentation. The API server sees a copy that cannot be changed there, as the
/// pods of the control plane are.
/// </remarks>
internal static class MirrorPod
{
    /// <summary>Whether the kubelet made the object to mirror a file.</summary>
    public static bool Is(Resource resource) => resource["metadata"]["annotations"]["kubernetes.io/config.mirror"].HasValue;
}
