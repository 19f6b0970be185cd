namespace Kubescape.Controls.Workloads;

/// <summary>How manifests speak of the nodes of the control plane.</summary>
/// <remarks>
/// Source: "Well-Known Labels, Annotations and Taints" in the Kubernetes documentation; Rancher Kubernetes Engine for its own.
/// </remarks>
internal static class ControlPlaneNodes
{
    /// <summary>The namespace of what belongs to the cluster itself.</summary>
    public const string SystemNamespace = "kube-system";

    private const string Role = "node-role.kubernetes.io/";

    /// <summary>
    /// Whether a label or a taint of this name marks them: <c>master</c> did before 1.24; <c>controlplane</c> and <c>etcd</c> do
    /// in clusters of Rancher.
    /// </summary>
    public static bool AreNamedBy(string key) =>
        key is Role + "control-plane" or Role + "master" or Role + "controlplane" or Role + "etcd";
}
