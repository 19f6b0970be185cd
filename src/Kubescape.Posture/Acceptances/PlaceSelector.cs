using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Which objects an acceptance is for: those that fit every member that is set.</summary>
public sealed record PlaceSelector
{
    private static readonly ResourceKind NamespaceKind = new("", "Namespace");

    private static readonly string[] ContainerLists = ["containers", "initContainers", "ephemeralContainers"];

    internal TextPattern? Cluster { get; init; }

    internal TextPattern? Namespace { get; init; }

    internal TextPattern? ApiVersion { get; init; }

    internal TextPattern? Kind { get; init; }

    internal TextPattern? Name { get; init; }

    internal TextPattern? ResourceId { get; init; }

    /// <summary>The file that holds the object, as the scan names it or relative to the scanned path.</summary>
    internal TextPattern? Path { get; init; }

    /// <summary>The container that the failure is in.</summary>
    internal TextPattern? Container { get; init; }

    /// <summary>Labels, or annotations: all of them must be of one sort.</summary>
    internal ImmutableArray<(string Name, TextPattern Value)> Labels { get; init; } = [];

    /// <summary>What else the object must fulfil; <see langword="null"/> for nothing.</summary>
    internal Func<Resource, bool>? Chosen { get; init; }

    /// <summary>Whether it is for a resource; for a subject, also if it is for its binding or role.</summary>
    internal bool CoversObject(Resource resource, string cluster) =>
        Cluster?.Matches(cluster) != false && (CoversOne(resource) || resource.Related.Any(CoversOne));

    /// <summary>Whether it is for the container that a failure is in, if it names any.</summary>
    internal bool CoversContainerOf(Finding finding) =>
        Container is null || (ContainerOf(finding.At) is { } container && Container.Matches(container));

    /// <summary>Whether it may be for objects of this kind in this place, whatever their names.</summary>
    internal bool CoversKind(string @namespace, string apiVersion, string kind) =>
        Namespace?.Matches(@namespace) != false && ApiVersion?.Matches(apiVersion) != false && Kind?.Matches(kind) != false;

    /// <summary>The namespace of an object; a Namespace stands for itself.</summary>
    internal static string NamespaceOf(Resource resource) => resource.Type == NamespaceKind ? resource.Name : resource.Namespace;

    private bool CoversOne(Resource resource) =>
        CoversKind(NamespaceOf(resource), resource.ApiVersion, resource.Kind)
        && Chosen?.Invoke(resource) != false
        && Name?.Matches(resource.Name) != false
        && ResourceId?.Matches(resource.Id) != false
        && (Path is null || (resource.Source is { } source && (Path.Matches(source.RelativePath) || Path.Matches(source.Path))))
        && (Labels.IsEmpty || HasAll(resource["metadata"]["labels"]) || HasAll(resource["metadata"]["annotations"]));

    private bool HasAll(Field pairs) => Labels.All(label => pairs[label.Name].Text is { } text && label.Value.Matches(text));

    private static string? ContainerOf(Field at)
    {
        for (var field = at.Nearest; field.Exists; field = field.Parent)
        {
            if (ContainerLists.Contains(field.Parent.Name, StringComparer.Ordinal))
            {
                return field["name"].Text;
            }
        }

        return null;
    }
}
