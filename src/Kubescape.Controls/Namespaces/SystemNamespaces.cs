namespace Kubescape.Controls.Namespaces;

/// <summary>The namespaces that Kubernetes makes for itself.</summary>
/// <remarks>Source: "Namespaces", initial namespaces, in the Kubernetes documentation.</remarks>
internal static class SystemNamespaces
{
    /// <summary>Whether the namespace is one of them; <c>default</c> is not: it is there for users.</summary>
    public static bool Contains(string name) => name is "kube-system" or "kube-public" or "kube-node-lease";
}
