using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The objects that <c>spec.match</c> chooses: all of its members must fit.</summary>
/// <param name="match">The member.</param>
/// <param name="ownNamespace">The only namespace to look at; <see langword="null"/> for the whole cluster.</param>
/// <param name="namespaces">The labels of the namespaces that were read, by name.</param>
internal sealed class ExceptionMatch(Field match, string? ownNamespace, Dictionary<string, Field> namespaces)
{
    /// <summary>Whether an object is chosen; a selector that cannot be resolved chooses nothing.</summary>
    public bool Covers(Resource resource) =>
        (ownNamespace is null || (IsNamespaced(resource) && ownNamespace == SecurityExceptionReader.NamespaceOf(resource)))
        && (!match["resources"].HasValue || match["resources"].Items.Any(reference => Fits(reference, resource)))
        && (!match["objectSelector"].HasValue
            || LabelSelector.Matches(match["objectSelector"], resource["metadata"]["labels"]))
        && (!match["namespaceSelector"].HasValue || IsInChosenNamespace(resource));

    /// <summary>A built-in role or another object that is certainly of the whole cluster is in no namespace.</summary>
    private static bool IsNamespaced(Resource resource) =>
        resource.Namespace.Length > 0 || resource is { Source.IsBuiltIn: false, Type.Group: not "rbac.authorization.k8s.io" };

    private static bool Fits(Field reference, Resource resource) =>
        reference["kind"].Is(resource.Kind)
        && (reference["apiGroup"].Text is not { Length: > 0 } group || group == resource.Type.Group)
        && (reference["name"].Text is not { Length: > 0 } name || name == resource.Name);

    private bool IsInChosenNamespace(Resource resource)
    {
        var name = resource is { Kind: "Namespace", Type.Group: "" } ? resource.Name : SecurityExceptionReader.NamespaceOf(resource);
        return namespaces.TryGetValue(name, out var labels) && LabelSelector.Matches(match["namespaceSelector"], labels);
    }
}
