using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Which objects of a kind a list asks for.</summary>
/// <param name="Namespace">The namespace to look into; <see langword="null"/> for all, and for cluster-scoped kinds.</param>
/// <param name="FieldSelector">What the objects must be like; empty for no restriction.</param>
public sealed record ListScope(string? Namespace, string FieldSelector)
{
    private static readonly ResourceKind NamespaceKind = new("", "Namespace");

    /// <summary>Every object.</summary>
    public static ListScope All { get; } = new(Namespace: null, FieldSelector: "");

    /// <summary>The lists that together give the objects of a kind that a filter accepts.</summary>
    public static ImmutableArray<ListScope> Of(ApiResource resource, NamespaceFilter filter)
    {
        var isNamespace = resource.Kind == NamespaceKind;
        if (!isNamespace && !resource.IsNamespaced)
        {
            return [All];
        }

        if (filter.Included.Length > 0)
        {
            return
            [
                .. filter.Included.Distinct()
                    .Select(name => isNamespace ? new ListScope(null, $"metadata.name={name}") : new ListScope(name, "")),
            ];
        }

        var field = isNamespace ? "metadata.name" : "metadata.namespace";
        return [All with { FieldSelector = string.Join(',', filter.Excluded.Select(name => $"{field}!={name}")) }];
    }

    /// <summary>As a part of a sentence; empty for all objects.</summary>
    public override string ToString() => Namespace is null ? "" : $" in namespace '{Namespace}'";
}
