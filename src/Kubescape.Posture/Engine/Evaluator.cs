using System.Collections.Immutable;
using System.Diagnostics;
using Kubescape.Controls;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Runs the controls of a plan over an inventory, on all cores; the outcome does not depend on their number.</summary>
/// <param name="plan">What to judge by.</param>
/// <param name="inventory">What to judge.</param>
/// <param name="profile">Where to note the time; <see langword="null"/> when it need not be measured.</param>
internal sealed class Evaluator(ScanPlan plan, Inventory inventory, ScanProfile? profile)
{
    /// <summary>Small enough to share the work of one slow control, large enough to cost nothing.</summary>
    private const int ResourcesPerTask = 512;

    private readonly ControlContext context = new(new ResourceGraph(inventory.Resources), plan.Inputs);

    /// <summary>One result for each control, by control id.</summary>
    public ImmutableArray<ControlResult> Run(CancellationToken cancellationToken)
    {
        if (profile is not null)
        {
            // Else the first control to ask for an index would be charged with it, and those that wait for it as well.
            var start = Stopwatch.GetTimestamp();
            context.Graph.BuildIndexes();
            profile.AddGraph(Stopwatch.GetElapsedTime(start));
        }

        var options = new ParallelOptions { CancellationToken = cancellationToken };
        var works = new ControlWork[plan.Controls.Length];
        Parallel.For(0, works.Length, options, index => works[index] = Prepare(plan.Controls[index]));

        var tasks = works.SelectMany(work => work.Chunks(ResourcesPerTask)).ToArray();
        Parallel.ForEach(tasks, options, task => Judge(task.Work, task.First, task.Count));
        return [.. works.Select(work => work.Result())];
    }

    private ControlWork Prepare(Control control)
    {
        var start = Start();
        var work = new ControlWork(control, context);
        Prepare(control, work);
        profile?.Add(control.Info, Stopwatch.GetElapsedTime(start), resources: 0);
        return work;
    }

    private void Judge(ControlWork work, int first, int count)
    {
        var start = Start();
        work.Judge(first, count);
        profile?.Add(work.Control.Info, Stopwatch.GetElapsedTime(start), count);
    }

    private long Start() => profile is null ? 0 : Stopwatch.GetTimestamp();

    private void Prepare(Control control, ControlWork work)
    {
        if (control is ManualControl)
        {
            work.Skip(SubStatus.ManualReview, "only a person can answer it; the remediation says what to look at");
            return;
        }

        if (control.Info.NeedsConfiguration && control.Info.Inputs.All(input => plan.Inputs[input].IsEmpty))
        {
            work.Skip(
                SubStatus.Configuration,
                $"needs a value for one of the control inputs {string.Join(", ", control.Info.Inputs)} (--controls-config)");
            return;
        }

        if (GapAmong(control.Info.Judges) is { } unread)
        {
            work.Skip(SubStatus.NotEvaluated, unread);
        }

        if (GapAmong(control.Info.Reads) is { } unknown)
        {
            work.Skip(SubStatus.NotEvaluated, unknown);
            work.HasVerdicts = false;
        }
        else if (ExpectsFacts(control) && control.WhyNotEvaluated(context) is { } missing)
        {
            work.Skip(SubStatus.Integration, missing);
        }

        work.Choose(control.Candidates(context).Where(IsChosen));
    }

    /// <summary>A cluster has a control plane and nodes; among manifests there may rightly be nothing of them to judge.</summary>
    private bool ExpectsFacts(Control control) =>
        plan.Scope.HasFlag(ScanScopes.Cluster) || (control.Info.Scopes & plan.Scope) == ScanScopes.None;

    /// <summary>Why objects of one of the kinds may be missing.</summary>
    private string? GapAmong(ImmutableArray<ResourceKind> kinds)
    {
        var reasons = kinds.Where(inventory.Gaps.ContainsKey)
            .Select(kind => inventory.Gaps[kind].Reason)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return reasons.Count == 0 ? null : string.Join("; ", reasons);
    }

    private bool IsChosen(Resource candidate) =>
        plan.Namespaces.Accepts(candidate.Related is [var binding, ..] ? binding : candidate);
}
