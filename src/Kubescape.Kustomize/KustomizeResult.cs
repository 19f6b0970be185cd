using System.Collections.Immutable;

namespace Kubescape.Kustomize;

/// <summary>What a build made.</summary>
public sealed record KustomizeResult
{
    /// <summary>The objects, in the order in which kubectl prints them.</summary>
    public required ImmutableArray<KustomizedObject> Objects { get; init; }

    /// <summary>
    /// The files that the build read, as full paths in ordinal order: what they hold is in <see cref="Objects"/>.
    /// </summary>
    public required ImmutableArray<string> OwnedFiles { get; init; }
}
