namespace Kubescape.Controls.Workloads;

/// <summary>How manifests speak of the nodes of the control plane.</summary>
/// <remarks>Source: "Well-Known Labels, Annotations and Taints" in the Kubernetes documentation.</remarks>
internal static class ControlPlaneNodes
{
    /// <summary>The namespace of what belongs to the cluster itself.</summary>
    public const string SystemNamespace = "kube-system";

    /// <summary>Whether a label or a taint of this name marks them; <c>master</c> is the name before 1.24.</summary>
    public static bool AreNamedBy(string key) =>
        key is "node-role.kubernetes.io/control-plane" or "node-role.kubernetes.io/master";
}
