using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>What one control says about all resources.</summary>
/// <param name="Control">The control.</param>
/// <param name="Status">Failed if any resource failed, else not evaluated if any has no verdict, else passed.</param>
public sealed record ControlResult(ControlInfo Control, Status Status)
{
    /// <summary>How the outcome came about.</summary>
    public SubStatus SubStatus { get; init; }

    /// <summary>Why there is no verdict on some or all resources; <see langword="null"/> when there is one on each.</summary>
    public string? Reason { get; init; }

    /// <summary>One for each resource, by resource id.</summary>
    public required ImmutableArray<Evaluation> Evaluations { get; init; }

    /// <summary>How many resources had each outcome.</summary>
    public required ResourceCounters Counters { get; init; }

    /// <summary>0 (worst) to 100.</summary>
    public required double ComplianceScore { get; init; }

    /// <summary>0 to 100 (worst).</summary>
    public required double RiskScore { get; init; }

    /// <summary>The failed evaluations.</summary>
    public IEnumerable<Evaluation> Failed => Evaluations.Where(evaluation => evaluation.Status == Status.Failed);
}
