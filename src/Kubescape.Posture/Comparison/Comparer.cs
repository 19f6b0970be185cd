using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>Compares two scans.</summary>
public static class Comparer
{
    /// <summary>What changed from the older scan to the newer one.</summary>
    /// <remarks>Equal scans in any order give equal comparisons; the cost is linear in the number of failures.</remarks>
    public static Comparison Compare(ReportSnapshot older, ReportSnapshot newer, ComparisonGranularity granularity)
    {
        var (before, after) = (new SnapshotIndex(older, "the older scan"), new SnapshotIndex(newer, "the newer scan"));
        var hasFingerprints = before.HasFingerprints && after.HasFingerprints;
        var (olds, news) = (before.Failures(granularity, hasFingerprints), after.Failures(granularity, hasFingerprints));
        var (gone, added, same) = Match(olds, news);
        ImmutableArray<ComparisonItem> items =
        [
            .. same.Select(failure => Item(ComparisonGroup.Unchanged, failure, after) with
            {
                BaseStatus = Status.Failed, HeadStatus = Status.Failed,
            }),
            .. added.Select(failure => Added(failure, before, after)),
            .. gone.Select(failure => Gone(failure, before, after)),
        ];
        var isByPath = granularity == ComparisonGranularity.Evidence && !hasFingerprints;
        return new Comparison
        {
            Granularity = granularity,
            Items =
            [
                .. items.OrderBy(item => item.Group).ThenByDescending(item => item.Severity)
                    .ThenBy(item => item.ControlId, StringComparer.Ordinal)
                    .ThenBy(item => item.ResourceId, StringComparer.Ordinal)
                    .ThenBy(item => item.Evidence?.Path, StringComparer.Ordinal)
                    .ThenBy(item => item.Evidence?.Type, StringComparer.Ordinal)
                    .ThenBy(item => item.Evidence?.ResourceId, StringComparer.Ordinal),
            ],
            Warnings = ComparisonWarnings.Of(older, newer, isByPath),
        };
    }

    /// <summary>
    /// Pairs what has the same key, first within the same id: objects of one identity in several files are told apart by their
    /// files as long as these stay where they are.
    /// </summary>
    private static (List<SnapshotFailure> Gone, List<SnapshotFailure> Added, List<SnapshotFailure> Same) Match(
        List<SnapshotFailure> olds, List<SnapshotFailure> news)
    {
        var same = new List<SnapshotFailure>();
        foreach (var keyOf in (Func<SnapshotFailure, (string, string)>[])
            [failure => (failure.Key, failure.Verdict.ResourceId), failure => (failure.Key, "")])
        {
            var waiting = olds.GroupBy(keyOf).ToDictionary(group => group.Key, group => new Queue<SnapshotFailure>(group));
            var unmatched = new List<SnapshotFailure>();
            foreach (var failure in news)
            {
                var isKnown = waiting.TryGetValue(keyOf(failure), out var queue) && queue.TryDequeue(out _);
                (isKnown ? same : unmatched).Add(failure);
            }

            olds = [.. waiting.Values.SelectMany(queue => queue)];
            news = unmatched;
        }

        return (olds, news, same);
    }

    private static ComparisonItem Added(SnapshotFailure failure, SnapshotIndex before, SnapshotIndex after)
    {
        var reason = before.WhyUnknown(failure.Verdict);
        return Item(reason is null ? ComparisonGroup.New : ComparisonGroup.Incomparable, failure, after) with
        {
            BaseStatus = before.StatusOf(failure.Verdict),
            HeadStatus = Status.Failed,
            Reason = reason,
        };
    }

    private static ComparisonItem Gone(SnapshotFailure failure, SnapshotIndex before, SnapshotIndex after)
    {
        var reason = after.WhyUnknown(failure.Verdict);
        return Item(reason is null ? ComparisonGroup.Resolved : ComparisonGroup.Incomparable, failure, before) with
        {
            BaseStatus = Status.Failed,
            HeadStatus = after.StatusOf(failure.Verdict),
            Reason = reason,
            IsAsked = after.Has(failure.Verdict.ControlId),
        };
    }

    private static ComparisonItem Item(ComparisonGroup group, SnapshotFailure failure, SnapshotIndex scan)
    {
        var control = scan.ControlOf(failure.Verdict.ControlId);
        return new ComparisonItem(group, failure.Verdict.ResourceId, failure.Verdict.ControlId)
        {
            ControlName = control.Name,
            Severity = control.Severity,
            RuleName = failure.Verdict.RuleName,
            Evidence = failure.Evidence,
        };
    }
}
