using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>A workload and the ways in which an attack may run through it.</summary>
/// <param name="Resource">The workload.</param>
/// <param name="Score">The sum of its vectors; greater is worse, without an upper end.</param>
/// <param name="Severity">The worst of its vectors.</param>
/// <param name="Vectors">In the order of the attack tracks.</param>
public sealed record PrioritizedResource(
    Resource Resource, double Score, Severity Severity, ImmutableArray<AttackVector> Vectors);
