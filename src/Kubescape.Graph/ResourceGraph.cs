using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>All objects of a scan and the relations between them, indexed. Immutable; parts are built when first asked for.</summary>
public sealed class ResourceGraph
{
    private readonly FrozenDictionary<ResourceKind, ImmutableArray<Resource>> byKind;
    private readonly Lazy<ImmutableArray<Resource>> subjects;

    /// <summary>Indexes the objects; their order is kept.</summary>
    public ResourceGraph(IEnumerable<Resource> resources)
    {
        Resources = [.. resources];
        byKind = Resources.GroupBy(resource => resource.Type).ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());
        subjects = new(() => BoundSubjects.Of(this));
    }

    /// <summary>Every object, in the order of the source.</summary>
    public ImmutableArray<Resource> Resources { get; }

    /// <summary>Every subject of every role binding, related to the binding and to the role, in this order.</summary>
    /// <remarks>Bindings to a role that is not among the objects have no part in it.</remarks>
    public ImmutableArray<Resource> Subjects => subjects.Value;

    /// <summary>The objects of one kind, in the order of the source.</summary>
    public ImmutableArray<Resource> OfKind(ResourceKind kind) => byKind.TryGetValue(kind, out var resources) ? resources : [];

    /// <summary>The objects of several kinds, kind by kind.</summary>
    public IEnumerable<Resource> OfKinds(IEnumerable<ResourceKind> kinds) => kinds.SelectMany(kind => OfKind(kind));
}
