using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>Which namespaces a scan looks at. Included ones win over excluded ones; with neither, all.</summary>
/// <param name="Included">The only namespaces to look at; empty for no such restriction.</param>
/// <param name="Excluded">The namespaces to leave out.</param>
public sealed record NamespaceFilter(ImmutableArray<string> Included, ImmutableArray<string> Excluded)
{
    /// <summary>Every namespace.</summary>
    public static NamespaceFilter All { get; } = new([], []);

    /// <summary>
    /// Whether an object is looked at. Cluster-scoped objects always are, except Namespaces, which stand for themselves.
    /// </summary>
    public bool Accepts(Resource resource)
    {
        var name = resource.Type == new ResourceKind("", "Namespace") ? resource.Name : resource.Namespace;
        if (name.Length == 0)
        {
            return true;
        }

        return Included.Length > 0 ? Included.Contains(name) : !Excluded.Contains(name);
    }
}
