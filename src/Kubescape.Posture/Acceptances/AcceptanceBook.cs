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
    private readonly ImmutableArray<Acceptance> general;
    private readonly ILookup<Resource, Acceptance> byObject;
    private readonly ScanPlan plan;
    private readonly string cluster;
    private readonly DateTimeOffset now;

    /// <summary>Results that are the same in every framework.</summary>
    private readonly Dictionary<ControlInfo, ControlResult> shared = [];

    public AcceptanceBook(ImmutableArray<Acceptance> acceptances, ScanPlan plan, string cluster, DateTimeOffset now)
    {
        all = acceptances;
        general = [.. acceptances.Where(acceptance => acceptance.Own is null && acceptance.Problem is null)];
        byObject = acceptances.Where(acceptance => acceptance.Own is not null && acceptance.Problem is null)
            .ToLookup(acceptance => acceptance.Own!.Value.Resource);
        this.plan = plan;
        this.cluster = cluster;
        this.now = now;
    }

    /// <summary>The result of a control with what is accepted; the raw one where nothing is.</summary>
    /// <param name="raw">The result that no acceptance has touched.</param>
    /// <param name="framework">The framework to see it in; <see langword="null"/> for all together.</param>
    public ControlResult Apply(ControlResult raw, string? framework)
    {
        if (all.IsEmpty || raw.Counters.Failed == 0)
        {
            return raw;
        }

        var frameworks = FrameworksWith(raw.Control);
        if (!general.Any(entry => !IsExpired(entry) && entry.IsForOnlyIn(raw.Control, frameworks)))
        {
            framework = null;
            frameworks = [];
        }

        if (framework is null && shared.TryGetValue(raw.Control, out var known))
        {
            return known;
        }

        var result = Apply(raw, Entries(raw.Control, framework), framework is null ? frameworks : []);
        if (framework is null)
        {
            shared[raw.Control] = result;
        }

        return result;
    }

    /// <summary>What became of each acceptance.</summary>
    public ImmutableArray<AcceptanceUse> Uses(ImmutableArray<ControlResult> raw)
    {
        var matches = all.ToDictionary<Acceptance, Acceptance, int>(entry => entry, _ => 0, ReferenceEqualityComparer.Instance);
        foreach (var control in raw.Where(control => control.Counters.Failed > 0 && matches.Count > 0))
        {
            string?[] frameworks = [null, .. FrameworksWith(control.Control)];
            var entries = general.Where(entry => frameworks.Any(name => entry.IsFor(control.Control, name))).ToList();
            foreach (var evaluation in control.Failed)
            {
                foreach (var entry in entries.Concat(OwnEntries(control.Control, evaluation.Resource)))
                {
                    matches[entry] += evaluation.Findings.Count(finding => IsCovered(entry, evaluation.Resource, finding));
                }
            }
        }

        return [.. all.Select(acceptance => new AcceptanceUse(acceptance, StateOf(acceptance, matches[acceptance]), matches[acceptance]))];
    }

    private AcceptanceState StateOf(Acceptance acceptance, int matches)
    {
        if (acceptance.Problem is not null)
        {
            return AcceptanceState.Invalid;
        }

        if (IsExpired(acceptance))
        {
            return AcceptanceState.Expired;
        }

        return matches > 0 ? AcceptanceState.Used : AcceptanceState.Unused;
    }

    private ControlResult Apply(ControlResult raw, ImmutableArray<Acceptance> entries, ImmutableArray<string> frameworks)
    {
        ImmutableArray<ImmutableArray<Acceptance>> entriesOfFrameworks =
            [.. frameworks.Select(framework => Entries(raw.Control, framework))];
        var isTouched = false;
        var evaluations = raw.Evaluations.ToBuilder();
        for (var index = 0; index < evaluations.Count; index++)
        {
            var evaluation = evaluations[index];
            if (evaluation.Status == Status.Failed)
            {
                var own = OwnEntries(raw.Control, evaluation.Resource).Where(entry => !IsExpired(entry)).ToList();
                evaluations[index] = Split(evaluation, finding =>
                    By(entries.Concat(own), evaluation.Resource, finding) ?? ByAll(entriesOfFrameworks, evaluation.Resource, finding));
                isTouched |= !ReferenceEquals(evaluation, evaluations[index]);
            }
        }

        return isTouched ? ControlResult.Of(raw.Control, evaluations.ToImmutable(), raw.Skipped, raw.Reason) : raw;
    }

    /// <summary>Parts what is accepted from what is not; related objects explain the rest, and go with the last of it.</summary>
    private static Evaluation Split(Evaluation evaluation, Func<Finding, Acceptance?> by)
    {
        var accepted = ImmutableArray.CreateBuilder<AcceptedFinding>();
        var failed = ImmutableArray.CreateBuilder<Finding>();
        foreach (var finding in evaluation.Findings)
        {
            if (finding.Kind != FailureKind.Related && by(finding) is { } acceptance)
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

    private Acceptance? By(IEnumerable<Acceptance> entries, Resource resource, Finding finding) =>
        entries.FirstOrDefault(entry => IsCovered(entry, resource, finding));

    private Acceptance? ByAll(ImmutableArray<ImmutableArray<Acceptance>> lists, Resource resource, Finding finding)
    {
        Acceptance? first = null;
        foreach (var entries in lists)
        {
            if (By(entries, resource, finding) is not { } acceptance)
            {
                return null;
            }

            first ??= acceptance;
        }

        return first;
    }

    private bool IsCovered(Acceptance entry, Resource resource, Finding finding) =>
        finding.Kind != FailureKind.Related && entry.Covers(resource, finding, cluster);

    private ImmutableArray<Acceptance> Entries(ControlInfo control, string? framework) =>
        [.. general.Where(entry => !IsExpired(entry) && entry.IsFor(control, framework))];

    private IEnumerable<Acceptance> OwnEntries(ControlInfo control, Resource resource) =>
        byObject[resource].Where(entry => entry.IsFor(control, framework: null));

    private ImmutableArray<string> FrameworksWith(ControlInfo control) =>
    [
        .. plan.Frameworks.Where(framework => framework.Controls.Any(member => member.Control.Info == control))
            .Select(framework => framework.Name),
    ];

    private bool IsExpired(Acceptance acceptance) => acceptance.ExpiresAt <= now;
}
