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
    public ControlResult Result() => ControlResult.Of(control.Info, ImmutableArray.Create(evaluations), skipped, reason);

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
            if (findings.IsEmpty)
            {
                return new Evaluation(resource, Status.Passed);
            }

            return control.WhyUncertain(resource, context) is { } doubt
                ? new Evaluation(resource, Status.NotEvaluated) { Reason = doubt }
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
