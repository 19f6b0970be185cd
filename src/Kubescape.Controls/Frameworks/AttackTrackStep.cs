using System.Collections.Immutable;

namespace Kubescape.Controls;

/// <summary>A step of an attack and those that it opens.</summary>
/// <param name="Name">Unique in its track.</param>
/// <param name="Next">The steps that follow.</param>
public sealed record AttackTrackStep(string Name, ImmutableArray<AttackTrackStep> Next);
