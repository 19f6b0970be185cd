using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Everything a scan found out. Complete: every report is a function of this and of nothing else.</summary>
public sealed record ScanResult
{
    /// <summary>What was scanned.</summary>
    public required ScanTarget Target { get; init; }

    /// <summary>What was asked.</summary>
    public required ScanPlan Plan { get; init; }

    /// <summary>When the scan was made.</summary>
    public required DateTimeOffset GeneratedAt { get; init; }

    /// <summary>The resources that a control judged or could not judge, by id.</summary>
    public required ImmutableArray<Resource> Resources { get; init; }

    /// <summary>One for each control, by control id.</summary>
    public required ImmutableArray<ControlResult> Controls { get; init; }

    /// <summary>One for each framework, in the order of the request.</summary>
    public required ImmutableArray<FrameworkResult> Frameworks { get; init; }

    /// <summary>How many distinct resources had each outcome over all controls.</summary>
    public required ResourceCounters Counters { get; init; }

    /// <summary>Failed controls by severity.</summary>
    public required SeverityCounters FailedControls { get; init; }

    /// <summary>Pairs of a failed control and a resource that it failed, by severity.</summary>
    public required SeverityCounters FailedResources { get; init; }

    /// <summary>0 (worst) to 100: the mean over the distinct controls.</summary>
    public required double ComplianceScore { get; init; }

    /// <summary>0 to 100 (worst).</summary>
    public required double RiskScore { get; init; }

    /// <summary>How much of what was asked could be answered.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>What a user should know about the source, in its order.</summary>
    public required ImmutableArray<SourceProblem> Problems { get; init; }

    /// <summary>Workloads through which an attack gets furthest, the worst first.</summary>
    public required ImmutableArray<PrioritizedResource> Priorities { get; init; }

    /// <summary>Every acceptance that the scan knew of, and what became of it.</summary>
    public ImmutableArray<AcceptanceUse> Acceptances { get; init; } = [];

    /// <summary>Findings that failed and are accepted.</summary>
    public int AcceptedFailures => Controls.Sum(control => control.Evaluations.Sum(evaluation => evaluation.Accepted.Length));

    /// <summary>The outcome of all controls together.</summary>
    public Status Status => Statuses.Worst(Controls.Select(control => control.Status));
}
