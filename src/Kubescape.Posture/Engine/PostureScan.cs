using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>A scan: from a plan and an inventory to a result.</summary>
public static class PostureScan
{
    /// <summary>Judges the inventory.</summary>
    /// <exception cref="OperationCanceledException">The scan was stopped.</exception>
    public static ScanResult Run(
        ScanPlan plan, Inventory inventory, ScanTarget target, TimeProvider clock, CancellationToken cancellationToken) =>
        Run(plan, inventory, target, clock, profile: null, cancellationToken);

    /// <summary>Judges the inventory and notes where the time goes.</summary>
    /// <exception cref="OperationCanceledException">The scan was stopped.</exception>
    public static ScanResult Run(
        ScanPlan plan, Inventory inventory, ScanTarget target, TimeProvider clock, ScanProfile? profile,
        CancellationToken cancellationToken)
    {
        var raw = new Evaluator(plan, inventory, profile).Run(cancellationToken);
        var book = new AcceptanceBook(AcceptancesOf(plan, inventory), plan, target.ClusterName, clock.GetUtcNow());
        ImmutableArray<ControlResult> controls = [.. raw.Select(control => book.Apply(control, framework: null))];
        var rawById = raw.ToDictionary(control => control.Control.Id, StringComparer.Ordinal);
        var resources = ResourceStatuses(controls);
        return new ScanResult
        {
            Target = target,
            Plan = plan,
            GeneratedAt = clock.GetUtcNow(),
            Resources = [.. resources.Keys.OrderBy(resource => resource.Id, StringComparer.Ordinal)],
            Controls = controls,
            Frameworks = [.. plan.Frameworks.Select(framework => Summarize(framework, rawById, book))],
            Counters = Count(resources, controls),
            FailedControls = controls.Where(control => control.Status == Status.Failed)
                .Aggregate(default(SeverityCounters), (sum, control) => sum.Plus(control.Control.Severity, 1)),
            FailedResources = controls.Aggregate(
                default(SeverityCounters), (sum, control) => sum.Plus(control.Control.Severity, control.Counters.Failed)),
            ComplianceScore = Score.Compliance(controls),
            RiskScore = Risk(controls),
            Coverage = Cover(controls, inventory),
            Problems = inventory.Problems,
            Acceptances = book.Uses(raw),
            Priorities = AttackTrackEvaluator.Prioritize(controls),
        };
    }

    /// <summary>What the plan accepts, then the objects made for it, then what other objects say of themselves.</summary>
    private static ImmutableArray<Acceptance> AcceptancesOf(ScanPlan plan, Inventory inventory)
    {
        var inline = plan.HonorsInlineAcceptances
            ? inventory.Resources.SelectMany(resource => SkipAnnotations.Of(resource).Concat(IgnoreComments.Of(resource)))
            : [];
        return [.. plan.Acceptances, .. SecurityExceptionReader.Of(inventory.Resources), .. inline];
    }

    private static FrameworkResult Summarize(
        Framework framework, Dictionary<string, ControlResult> rawById, AcceptanceBook book)
    {
        ImmutableArray<ControlResult> controls =
            [.. framework.Controls.Select(member => book.Apply(rawById[member.Control.Info.Id], framework.Name))];
        return new FrameworkResult(framework, Statuses.Worst(controls.Select(control => control.Status)))
        {
            Controls = controls,
            Counters = Count(ResourceStatuses(controls), controls),
            ComplianceScore = Score.Compliance(controls),
            RiskScore = Risk(controls),
        };
    }

    private static Dictionary<Resource, Status> ResourceStatuses(ImmutableArray<ControlResult> controls)
    {
        var statuses = new Dictionary<Resource, Status>();
        foreach (var evaluation in controls.SelectMany(control => control.Evaluations))
        {
            statuses[evaluation.Resource] =
                statuses.TryGetValue(evaluation.Resource, out var status) && status > evaluation.Status
                    ? status
                    : evaluation.Status;
        }

        return statuses;
    }

    private static ResourceCounters Count(Dictionary<Resource, Status> statuses, ImmutableArray<ControlResult> controls) => new(
        statuses.Values.Count(status => status == Status.Passed),
        statuses.Values.Count(status => status == Status.Failed),
        statuses.Values.Count(status => status == Status.NotEvaluated))
    {
        Accepted = controls.SelectMany(control => control.Evaluations)
            .Where(evaluation => !evaluation.Accepted.IsEmpty && statuses[evaluation.Resource] == Status.Passed)
            .Select(evaluation => evaluation.Resource)
            .Distinct()
            .Count(),
    };

    private static double Risk(ImmutableArray<ControlResult> controls)
    {
        var (failed, all) = (0.0, 0.0);
        foreach (var control in controls)
        {
            var weight = RiskWeight.Of(control.Evaluations);
            failed += control.Control.BaseScore * weight.Failed;
            all += control.Control.BaseScore * weight.All;
        }

        return RiskWeight.Score(failed, all);
    }

    private static Coverage Cover(ImmutableArray<ControlResult> controls, Inventory inventory)
    {
        var evaluated = controls.Count(IsComplete);
        var costly = controls.Where(control => !IsComplete(control))
            .SelectMany(control => control.Control.Judges.Concat(control.Control.Reads)).ToHashSet();
        var unread = inventory.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
        return new Coverage
        {
            EvaluatedControls = evaluated,
            TotalControls = controls.Length,
            Score = Score.Coverage(
                evaluated,
                controls.Length,
                inventory.Gaps.Count(gap => !gap.Value.IsPartial && !costly.Contains(gap.Key)),
                inventory.Gaps.Count(gap => gap.Value.IsPartial),
                unread),
            Gaps = [.. inventory.Gaps.OrderBy(gap => gap.Key).Select(gap => (gap.Key, gap.Value))],
            UnreadSources = unread,
        };
    }

    /// <summary>Whether a control that failed somewhere had nonetheless all it needed.</summary>
    private static bool IsComplete(ControlResult control) => control.Reason is null;
}
