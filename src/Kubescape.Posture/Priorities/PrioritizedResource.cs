using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>A workload and the ways in which an attack may run through it.</summary>
/// <param name="Resource">The workload.</param>
/// <param name="Paths">At least one, in the order of the attack tracks.</param>
public sealed record PrioritizedResource(Resource Resource, ImmutableArray<AttackPath> Paths)
{
    /// <summary>The sum of its paths; greater is worse, without an upper end.</summary>
    public double Score { get; } = Paths.Sum(path => path.Score);

    /// <summary>The worst of its paths.</summary>
    public Severity Severity { get; } = Paths.Max(path => path.Severity);
}
