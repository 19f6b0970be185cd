namespace Kubescape.Helm;

/// <summary>The order in which kinds are installed; all others come last, by name.</summary>
/// <remarks>Source: Helm's documentation, "Using Helm", "helm install: Installing a Package".</remarks>
internal sealed class ManifestKindOrder : IComparer<string>
{
    private static readonly string[] Kinds =
    [
        "PriorityClass", "Namespace", "NetworkPolicy", "ResourceQuota", "LimitRange", "PodSecurityPolicy", "PodDisruptionBudget",
        "ServiceAccount", "Secret", "SecretList", "ConfigMap", "StorageClass", "PersistentVolume", "PersistentVolumeClaim",
        "CustomResourceDefinition", "ClusterRole", "ClusterRoleList", "ClusterRoleBinding", "ClusterRoleBindingList", "Role",
        "RoleList", "RoleBinding", "RoleBindingList", "Service", "DaemonSet", "Pod", "ReplicationController", "ReplicaSet",
        "Deployment", "HorizontalPodAutoscaler", "StatefulSet", "Job", "CronJob", "IngressClass", "Ingress", "APIService",
        "MutatingWebhookConfiguration", "ValidatingWebhookConfiguration",
    ];

    private static readonly Dictionary<string, int> Ranks =
        Kinds.Select((kind, index) => (kind, index)).ToDictionary(pair => pair.kind, pair => pair.index, StringComparer.Ordinal);

    public static ManifestKindOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = Ranks.GetValueOrDefault(x ?? "", Kinds.Length);
        var right = Ranks.GetValueOrDefault(y ?? "", Kinds.Length);
        return left != right ? left.CompareTo(right) : left == Kinds.Length ? string.CompareOrdinal(x, y) : 0;
    }
}
