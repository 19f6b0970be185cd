using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>One control on its way through a scan.</summary>
internal sealed class ControlWork(Control control, ControlContext context)
{
    private ImmutableArray<Resource> candidates = [];
    private Evaluation[] evaluations = [];
    private SubStatus skipped;
    private string? reason;

    public Control Control => control;

    /// <summary>Whether what was read is enough for a verdict on a resource.</summary>
    public bool HasVerdicts { get; set; } = true;

    /// <summary>Remembers why some or all resources go without a verdict; the first reason given comes first.</summary>
    public void Skip(SubStatus subStatus, string why)
    {
        skipped = skipped == SubStatus.None ? subStatus : skipped;
        reason = reason is null || reason == why ? why : $"{reason}; {why}";
    }

    /// <summary>The resources to judge.</summary>
    public void Choose(IEnumerable<Resource> resources)
    {
        candidates = [.. resources.OrderBy(resource => resource.Id, StringComparer.Ordinal)];
        evaluations = new Evaluation[candidates.Length];
    }

    /// <summary>Parts of the work that may run at the same time.</summary>
    public IEnumerable<(ControlWork Work, int First, int Count)> Chunks(int size)
    {
        for (var first = 0; first < candidates.Length; first += size)
        {
            yield return (this, first, Math.Min(size, candidates.Length - first));
        }
    }

    /// <summary>Judges some of the resources.</summary>
    public void Judge(int first, int count)
    {
        for (var index = first; index < first + count; index++)
        {
            evaluations[index] = Judge(candidates[index]);
        }
    }

    /// <summary>The result, once every resource is judged.</summary>
    public ControlResult Result()
    {
        var counters = new ResourceCounters(Count(Status.Passed), Count(Status.Failed), Count(Status.NotEvaluated));
        var status = Statuses.Worst(evaluations.Select(evaluation => evaluation.Status)
            .Append(skipped == SubStatus.None ? Status.Passed : Status.NotEvaluated));
        var subStatus = (status, evaluations.Length) switch
        {
            (Status.Passed, 0) => SubStatus.Irrelevant,
            (Status.NotEvaluated, _) => skipped == SubStatus.None ? SubStatus.NotEvaluated : skipped,
            _ => SubStatus.None,
        };
        var judged = ImmutableArray.Create(evaluations);
        var (failed, all) = RiskWeight.Of(judged);
        return new ControlResult(control.Info, status)
        {
            SubStatus = subStatus,
            Reason = reason ?? judged.FirstOrDefault(evaluation => evaluation.Reason is not null)?.Reason,
            Evaluations = judged,
            Counters = counters,
            ComplianceScore = Score.Compliance(status, counters),
            RiskScore = RiskWeight.Score(failed, all),
        };
    }

    private int Count(Status status) => evaluations.Count(evaluation => evaluation.Status == status);

    private Evaluation Judge(Resource resource)
    {
        if (!HasVerdicts)
        {
            return new Evaluation(resource, Status.NotEvaluated) { Reason = reason };
        }

        try
        {
            ImmutableArray<Finding> findings =
                [.. control.Check(resource, context).Select(failure => Finding.Of(resource, failure))];
            return findings.IsEmpty
                ? new Evaluation(resource, Status.Passed)
                : new Evaluation(resource, Status.Failed) { Findings = findings };
        }
        catch (Exception error)
        {
            // A defect in one check must neither hide in a pass nor take the other checks with it.
            return new Evaluation(resource, Status.NotEvaluated)
            {
                Reason = $"the check of {resource} stopped with {error.GetType().Name}: {error.Message}; please report this",
            };
        }
    }
}
