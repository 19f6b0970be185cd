using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The labels by which Cilium selects pods: their own, and some that it derives.</summary>
/// <remarks>
/// A key may begin with the source it comes from, <c>k8s:app</c> or <c>any:app</c>. Source: Cilium documentation, "Endpoint
/// Lifecycle" and "Using Kubernetes Constructs In Policy".
/// </remarks>
internal static class CiliumLabels
{
    private const string Namespace = "io.kubernetes.pod.namespace";
    private const string NamespaceLabels = "io.cilium.k8s.namespace.labels.";
    private const string ServiceAccount = "io.cilium.k8s.policy.serviceaccount";

    /// <summary>The label that a key of a selector asks for, without its source.</summary>
    public static string NameOf(string key) =>
        key.StartsWith("k8s:", StringComparison.Ordinal) || key.StartsWith("any:", StringComparison.Ordinal)
            ? key["any:".Length..]
            : key;

    /// <summary>Whether all pods of a namespace have the same value.</summary>
    public static bool IsOfNamespace(string name) =>
        name == Namespace || name.StartsWith(NamespaceLabels, StringComparison.Ordinal);

    /// <summary>Whether the pods have the label themselves.</summary>
    public static bool IsOfPod(string name) => !IsOfNamespace(name) && name != ServiceAccount;

    /// <summary>The value that pods have for a key.</summary>
    public static string? Of(PodFacts pod, string key)
    {
        var name = NameOf(key);
        if (IsOfNamespace(name))
        {
            return Of(pod.Namespace, key);
        }

        return name == ServiceAccount ? pod.AccountName : pod.Labels[name].Text;
    }

    /// <summary>The value that all pods of a namespace have for a key that asks for one.</summary>
    public static string? Of(NamespaceFacts place, string key)
    {
        var label = NameOf(key);
        return label == Namespace ? place.Name : place.Label(label[NamespaceLabels.Length..]);
    }
}
