using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The severities that a reader wants to see.</summary>
/// <param name="Least">The mildest that is shown.</param>
/// <param name="Most">The worst that is shown.</param>
public sealed record SeverityRange(Severity Least, Severity Most)
{
    /// <summary>Every severity.</summary>
    public static SeverityRange All { get; } = new(Severity.Low, Severity.Critical);

    /// <summary>
    /// The result as far as its controls are of these severities. Counts are of what is shown; scores, coverage and outcomes stay
    /// those of the whole scan.
    /// </summary>
    public ScanResult Of(ScanResult result)
    {
        if (this == All)
        {
            return result;
        }

        ImmutableArray<ControlResult> shown = [.. result.Controls.Where(control => Contains(control.Control.Severity))];
        var statuses = ResourceStatuses.Of(shown);
        return result with
        {
            Controls = shown,
            WholeStatus = result.Status,
            Resources = [.. result.Resources.Where(statuses.ContainsKey)],
            Frameworks = [.. result.Frameworks.Select(Of)],
            Counters = ResourceStatuses.Count(shown, statuses),
            FailedControls = Of(result.FailedControls),
            FailedResources = Of(result.FailedResources),
            Priorities = [.. result.Priorities.Where(
                prioritized => Contains(prioritized.Severity) && statuses.ContainsKey(prioritized.Resource))],
            Acceptances = [.. result.Acceptances.Select(Of).OfType<AcceptanceUse>()],
            Notes = [.. result.Notes, Describe(result.Controls.Where(control => !Contains(control.Control.Severity)).ToList())],
        };
    }

    private FrameworkResult Of(FrameworkResult framework)
    {
        ImmutableArray<ControlResult> shown = [.. framework.Controls.Where(control => Contains(control.Control.Severity))];
        return framework with
        {
            Controls = shown,
            Framework = framework.Framework with
            {
                Controls = [.. framework.Framework.Controls.Where(member => Contains(member.Control.Info.Severity))],
            },
            Counters = ResourceStatuses.Count(shown),
        };
    }

    /// <summary>What it did to the controls that are shown; <see langword="null"/> when it was for others alone.</summary>
    private AcceptanceUse? Of(AcceptanceUse use)
    {
        var shown = use.Matches.RemoveAll(match => !Contains(match.Control.Severity));
        return shown.IsEmpty && !use.Matches.IsEmpty ? null : use with { Matches = shown };
    }

    private SeverityCounters Of(SeverityCounters counters) => Enum.GetValues<Severity>().Where(Contains)
        .Aggregate(default(SeverityCounters), (sum, severity) => sum.Plus(severity, counters[severity]));

    /// <summary>What is unknown may be as bad as anything.</summary>
    private bool Contains(Severity severity) => severity == Severity.Unknown || (severity >= Least && severity <= Most);

    private string Describe(List<ControlResult> hidden)
    {
        var range = Least == Most ? Least.ToString() : $"{Least} to {Most}";
        var failed = hidden.Count(control => control.Status == Status.Failed);
        var open = hidden.Count(control => control.Status == Status.NotEvaluated);
        return $"Only severities {range} are shown; hidden are {hidden.Count} other controls, {failed} failed and {open} not "
            + "evaluated. Scores and coverage are those of the whole scan.";
    }
}
