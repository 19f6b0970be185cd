using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The objects that <c>spec.match</c> chooses: all of its members must fit.</summary>
/// <param name="match">The member.</param>
/// <param name="ownNamespace">The only namespace to look at; <see langword="null"/> for the whole cluster.</param>
/// <param name="namespaces">The labels of the namespaces that were read, by name.</param>
internal sealed class ExceptionMatch(Field match, string? ownNamespace, Dictionary<string, Field> namespaces)
{
    private static readonly string[] NamespacedKinds =
    [
        "ConfigMap", "Ingress", "NetworkPolicy", "PersistentVolumeClaim", "Role", "RoleBinding", "Secret", "Service",
        "ServiceAccount",
    ];

    /// <summary>Whether an object is chosen; a selector that cannot be resolved chooses nothing.</summary>
    public bool Covers(Resource resource) =>
        (ownNamespace is null || (IsNamespaced(resource) && ownNamespace == SecurityExceptionReader.NamespaceOf(resource)))
        && (!match["resources"].HasValue || match["resources"].Items.Any(reference => Fits(reference, resource)))
        && (!match["objectSelector"].HasValue
            || LabelSelector.Matches(match["objectSelector"], resource["metadata"]["labels"]))
        && (!match["namespaceSelector"].HasValue || IsInChosenNamespace(resource));

    /// <summary>A manifest may leave the namespace open; only of some kinds it is certain that they have one.</summary>
    private static bool IsNamespaced(Resource resource) => resource.Namespace.Length > 0
        || (resource.Source is { IsBuiltIn: false } && (Workload.Is(resource) || NamespacedKinds.Contains(resource.Kind)));

    private static bool Fits(Field reference, Resource resource) =>
        reference["kind"].Is(resource.Kind)
        && (reference["apiGroup"].Text is not { Length: > 0 } group || group == resource.Type.Group)
        && (reference["name"].Text is not { Length: > 0 } name || name == resource.Name);

    private bool IsInChosenNamespace(Resource resource)
    {
        var name = resource is { Kind: "Namespace", Type.Group: "" }
            ? resource.Name
            : SecurityExceptionReader.NamespaceOf(resource);
        return namespaces.TryGetValue(name, out var labels) && LabelSelector.Matches(match["namespaceSelector"], labels);
    }
}
