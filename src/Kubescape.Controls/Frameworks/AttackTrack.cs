using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>The steps of an attack, as a tree: each follows from the one above it.</summary>
/// <param name="Name">The name that controls refer to.</param>
/// <param name="Root">Where the attack begins.</param>
public sealed record AttackTrack(string Name, AttackTrackStep Root)
{
    /// <summary>Every track.</summary>
    public static ImmutableArray<AttackTrack> All { get; } =
        [.. EmbeddedData.Read("attack-tracks.json")["tracks"].Items
            .Select(track => new AttackTrack(track["name"].Text!, Step(track["root"])))];

    private static AttackTrackStep Step(Field step) => new(step["name"].Text!, [.. step["steps"].Items.Select(Step)]);
}
