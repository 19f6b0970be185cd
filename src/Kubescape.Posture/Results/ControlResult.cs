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

    /// <summary>Why resources may be missing, or all of them go without a verdict.</summary>
    internal SubStatus Skipped { get; init; }

    /// <summary>The failed evaluations.</summary>
    public IEnumerable<Evaluation> Failed => Evaluations.Where(evaluation => evaluation.Status == Status.Failed);

    /// <summary>Adds up what a control says about each resource.</summary>
    /// <param name="control">The control.</param>
    /// <param name="evaluations">One for each resource, by resource id.</param>
    /// <param name="skipped">Why resources may be missing, or all of them go without a verdict.</param>
    /// <param name="reason">The same in words.</param>
    internal static ControlResult Of(
        ControlInfo control, ImmutableArray<Evaluation> evaluations, SubStatus skipped, string? reason)
    {
        var counters = ResourceCounters.Of(evaluations);
        var status = Statuses.Worst(evaluations.Select(evaluation => evaluation.Status)
            .Append(skipped == SubStatus.None ? Status.Passed : Status.NotEvaluated));
        var (failed, all) = RiskWeight.Of(evaluations);
        return new ControlResult(control, status)
        {
            Skipped = skipped,
            SubStatus = SubStatusOf(status, counters, skipped),
            Reason = reason ?? evaluations.FirstOrDefault(evaluation => evaluation.Reason is not null)?.Reason,
            Evaluations = evaluations,
            Counters = counters,
            ComplianceScore = Score.Compliance(status, counters),
            RiskScore = RiskWeight.Score(failed, all),
        };
    }

    private static SubStatus SubStatusOf(Status status, ResourceCounters counters, SubStatus skipped) => status switch
    {
        Status.Passed when counters.All == 0 => SubStatus.Irrelevant,
        Status.Passed when counters.Accepted > 0 => SubStatus.WithExceptions,
        Status.NotEvaluated => skipped == SubStatus.None ? SubStatus.NotEvaluated : skipped,
        _ => SubStatus.None,
    };
}
