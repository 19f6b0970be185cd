using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>Sorts objects by their kind, so that most stand behind what they need.</summary>
/// <remarks>
/// Source: the legacy sort order of Kustomize, which kubectl uses where a kustomization does not say otherwise.
/// </remarks>
internal sealed class LegacyOrder : ITransformer
{
    private static readonly string[] DefaultFirst =
    [
        "Namespace", "ResourceQuota", "StorageClass", "CustomResourceDefinition", "ServiceAccount", "PodSecurityPolicy", "Role",
        "ClusterRole", "RoleBinding", "ClusterRoleBinding", "ConfigMap", "Secret", "Endpoints", "Service", "LimitRange",
        "PriorityClass", "PersistentVolume", "PersistentVolumeClaim", "Deployment", "StatefulSet", "CronJob",
        "PodDisruptionBudget",
    ];

    private static readonly string[] DefaultLast = ["MutatingWebhookConfiguration", "ValidatingWebhookConfiguration"];

    private readonly Dictionary<string, int> ranks = new(StringComparer.Ordinal);

    public LegacyOrder(Field options)
    {
        var first = options.HasValue ? [.. options["orderFirst"].Items.Select(kind => kind.Text ?? "")] : DefaultFirst;
        var last = options.HasValue ? [.. options["orderLast"].Items.Select(kind => kind.Text ?? "")] : DefaultLast;
        for (var at = 0; at < first.Length; at++)
        {
            ranks[first[at]] = at - first.Length;
        }

        for (var at = 0; at < last.Length; at++)
        {
            ranks[last[at]] = at + 1;
        }
    }

    public string Kind => "SortOrderTransformer";

    public void Apply(ObjectSet set) => set.Reorder(
    [
        .. set.Objects
            .OrderBy(item => ranks.GetValueOrDefault(item.KindName))
            .ThenBy(item => KindKey(item.Kind), StringComparer.Ordinal)
            .ThenBy(item => $"{Or(item.Namespace, "~X")}|{item.Name}", StringComparer.Ordinal),
    ]);

    private static string KindKey(ObjectKind kind) => $"{Or(kind.Group, "~G")}_{Or(kind.Version, "~V")}_{kind.Kind}";

    private static string Or(string text, string absent) => text.Length == 0 ? absent : text;
}
