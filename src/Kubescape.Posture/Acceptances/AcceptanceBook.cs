using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The acceptances of a scan, laid over its raw results.</summary>
/// <remarks>
/// What names a framework counts in that framework. In the results over all frameworks it counts when every framework of the
/// scan that has the control accepts the failure.
/// </remarks>
internal sealed class AcceptanceBook
{
    private readonly ImmutableArray<Acceptance> all;
    private readonly ImmutableArray<Acceptance> current;
    private readonly AcceptanceIndex index;
    private readonly ILookup<string, string> frameworksOfControl;
    private readonly DateTimeOffset now;

    /// <summary>Results that are the same in every framework, by control id.</summary>
    private readonly Dictionary<string, ControlResult> shared = new(StringComparer.Ordinal);

    public AcceptanceBook(ImmutableArray<Acceptance> acceptances, ScanPlan plan, string cluster, DateTimeOffset now)
    {
        all = acceptances;
        this.now = now;
        current = [.. acceptances.Where(acceptance => acceptance.Problem is null && !IsExpired(acceptance))];
        index = new AcceptanceIndex(acceptances.Where(acceptance => acceptance.Problem is null), cluster);
        frameworksOfControl = plan.Frameworks
            .SelectMany(framework => framework.Controls.Select(member => (member.Control.Info.Id, framework.Name)))
            .ToLookup(member => member.Id, member => member.Name, StringComparer.Ordinal);
    }

    /// <summary>The result of a control with what is accepted; the raw one where nothing is.</summary>
    /// <param name="raw">The result that no acceptance has touched.</param>
    /// <param name="framework">The framework to see it in; <see langword="null"/> for all together.</param>
    public ControlResult Apply(ControlResult raw, string? framework)
    {
        if (current.IsEmpty || raw.Counters.Failed == 0)
        {
            return raw;
        }

        var isShared = !current.Any(acceptance => acceptance.NamesFrameworkOf(raw.Control));
        if (framework is not null && !isShared)
        {
            return Apply(raw, (resource, finding) => By(raw.Control, framework, resource, finding));
        }

        if (!shared.TryGetValue(raw.Control.Id, out var result))
        {
            result = Apply(raw, (resource, finding) => By(raw.Control, null, resource, finding)
                ?? (isShared ? null : ByEveryFramework(raw.Control, resource, finding)));
            shared.Add(raw.Control.Id, result);
        }

        return result;
    }

    /// <summary>What became of each acceptance, in their order.</summary>
    public ImmutableArray<AcceptanceUse> Uses(ImmutableArray<ControlResult> raw)
    {
        if (all.IsEmpty)
        {
            return [];
        }

        var matches = all.ToDictionary<Acceptance, Acceptance, ImmutableArray<AcceptanceMatch>.Builder>(
            entry => entry, _ => ImmutableArray.CreateBuilder<AcceptanceMatch>(), ReferenceEqualityComparer.Instance);
        foreach (var control in raw)
        {
            foreach (var match in control.Failed.SelectMany(evaluation => evaluation.Findings
                .Where(finding => finding.Kind != FailureKind.Related)
                .Select(finding => new AcceptanceMatch(control.Control, evaluation.Resource, finding))))
            {
                foreach (var acceptance in index.For(match.Resource, match.Finding)
                    .Where(entry => IsForAnywhere(entry, match.Control)))
                {
                    matches[acceptance].Add(match);
                }
            }
        }

        return
        [
            .. all.Select(entry =>
                new AcceptanceUse(entry, StateOf(entry, matches[entry].Count, raw), matches[entry].ToImmutable())),
        ];
    }

    private static ControlResult Apply(ControlResult raw, Func<Resource, Finding, Acceptance?> by)
    {
        var evaluations = raw.Evaluations.Select(evaluation => Split(evaluation, by)).ToImmutableArray();
        return evaluations.All(evaluation => evaluation.Accepted.IsEmpty)
            ? raw
            : ControlResult.Of(raw.Control, evaluations, raw.Skipped, raw.Reason);
    }

    /// <summary>Parts what is accepted from what is not; related objects explain the rest, and go with the last of it.</summary>
    private static Evaluation Split(Evaluation evaluation, Func<Resource, Finding, Acceptance?> by)
    {
        var accepted = ImmutableArray.CreateBuilder<AcceptedFinding>();
        var failed = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in evaluation.Findings)
        {
            if (finding.Kind != FailureKind.Related && by(evaluation.Resource, finding) is { } acceptance)
            {
                accepted.Add(new AcceptedFinding(finding, acceptance));
            }
            else
            {
                failed.Add(finding);
            }
        }

        if (accepted.Count == 0)
        {
            return evaluation;
        }

        var isAccepted = failed.All(finding => finding.Kind == FailureKind.Related);
        return evaluation with
        {
            Status = isAccepted ? Status.Passed : Status.Failed,
            Findings = isAccepted ? [] : failed.ToImmutable(),
            Accepted = accepted.ToImmutable(),
        };
    }

    private Acceptance? By(ControlInfo control, string? framework, Resource resource, Finding finding) =>
        index.For(resource, finding).FirstOrDefault(entry => !IsExpired(entry) && entry.IsFor(control, framework));

    private Acceptance? ByEveryFramework(ControlInfo control, Resource resource, Finding finding)
    {
        Acceptance? first = null;
        foreach (var framework in frameworksOfControl[control.Id])
        {
            if (By(control, framework, resource, finding) is not { } acceptance)
            {
                return null;
            }

            first ??= acceptance;
        }

        return first;
    }

    private bool IsForAnywhere(Acceptance acceptance, ControlInfo control) =>
        acceptance.IsFor(control, framework: null)
        || frameworksOfControl[control.Id].Any(framework => acceptance.IsFor(control, framework));

    private AcceptanceState StateOf(Acceptance acceptance, int matches, ImmutableArray<ControlResult> raw)
    {
        if (acceptance.Problem is not null)
        {
            return AcceptanceState.Invalid;
        }

        if (IsExpired(acceptance))
        {
            return AcceptanceState.Expired;
        }

        if (matches > 0)
        {
            return AcceptanceState.Used;
        }

        return raw.Any(control => IsForAnywhere(acceptance, control.Control))
            ? AcceptanceState.Unused
            : AcceptanceState.OutOfScope;
    }

    private bool IsExpired(Acceptance acceptance) => acceptance.ExpiresAt <= now;
}
