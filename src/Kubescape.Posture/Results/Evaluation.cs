using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What one control says about one resource.</summary>
/// <param name="Resource">The resource.</param>
/// <param name="Status">The outcome.</param>
public sealed record Evaluation(Resource Resource, Status Status)
{
    /// <summary>The evidence, for a failure; never empty then.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>What failed and is accepted; it does not make the outcome a failure.</summary>
    public ImmutableArray<AcceptedFinding> Accepted { get; init; } = [];

    /// <summary>Why there is no verdict, for <see cref="Status.NotEvaluated"/>.</summary>
    public string? Reason { get; init; }
}
