using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>What a source gave: the objects, and what of it could not be read.</summary>
public sealed record Inventory
{
    /// <summary>The objects, in the order of the source.</summary>
    public required ImmutableArray<Resource> Resources { get; init; }

    /// <summary>The kinds of which objects may be missing; a kind that the source does not know is not among them.</summary>
    public ImmutableDictionary<ResourceKind, KindGap> Gaps { get; init; } = ImmutableDictionary<ResourceKind, KindGap>.Empty;

    /// <summary>What went wrong, in the order of the source.</summary>
    public ImmutableArray<SourceProblem> Problems { get; init; } = [];

    /// <summary>
    /// This inventory with facts from elsewhere: they stand for objects of the same kind, namespace and name, and for kinds of
    /// which nothing could be read.
    /// </summary>
    public Inventory With(Inventory facts)
    {
        var given = facts.Resources.Select(Key).ToHashSet();
        var kinds = facts.Resources.Select(fact => fact.Type).ToHashSet();
        return this with
        {
            Resources = [.. Resources.Where(resource => !given.Contains(Key(resource))), .. facts.Resources],
            Gaps = Gaps.RemoveRange(kinds.Where(kind => Gaps.TryGetValue(kind, out var gap) && !gap.IsPartial)),
            Problems = [.. Problems, .. facts.Problems],
        };
    }

    private static (ResourceKind Kind, string Namespace, string Name) Key(Resource resource) =>
        (resource.Type, resource.Namespace, resource.Name);
}
