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
}
