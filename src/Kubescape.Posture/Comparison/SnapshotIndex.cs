using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>Answers what one scan knows about the failures of another.</summary>
/// <param name="scan">The scan.</param>
/// <param name="name">What messages call it.</param>
internal sealed class SnapshotIndex(ReportSnapshot scan, string name)
{
    private readonly HashSet<string> resources = scan.Resources.Select(ObjectIdentity.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Without a verdict wins where objects share an identity: one of them is not known.</summary>
    private readonly Dictionary<(string Control, string Identity), SnapshotVerdict> verdicts = scan.Verdicts
        .GroupBy(verdict => (verdict.ControlId, ObjectIdentity.Of(verdict.ResourceId)))
        .ToDictionary(group => group.Key, group => group.MinBy(verdict => verdict.Status)!);

    public bool HasFingerprints =>
        scan.Verdicts.All(verdict => verdict.Evidence.All(evidence => evidence.Fingerprint is not null));

    public bool Has(string controlId) => scan.Controls.ContainsKey(controlId);

    public SnapshotControl ControlOf(string id) =>
        scan.Controls.GetValueOrDefault(id) ?? new SnapshotControl(id, id, Severity.Unknown, Status.Failed, Reason: null);

    /// <summary>Every failure, in the order of the scan.</summary>
    public List<SnapshotFailure> Failures(ComparisonGranularity granularity, bool byFingerprint) =>
    [
        .. scan.Verdicts.Where(verdict => verdict.Status == Status.Failed).SelectMany(verdict =>
            granularity == ComparisonGranularity.Control
                ? [new SnapshotFailure(Key(verdict), verdict, Evidence: null)]
                : verdict.Evidence.Select(evidence => new SnapshotFailure(
                    byFingerprint ? evidence.Fingerprint! : $"{Key(verdict)}\n{Key(evidence)}", verdict, evidence))),
    ];

    /// <summary>The outcome for the same control and object; <see langword="null"/> when one of them is not there.</summary>
    public Status? StatusOf(SnapshotVerdict other)
    {
        var identity = ObjectIdentity.Of(other.ResourceId);
        if (verdicts.TryGetValue((other.ControlId, identity), out var verdict))
        {
            return verdict.Status;
        }

        return Has(other.ControlId) && resources.Contains(identity) ? Status.Passed : null;
    }

    /// <summary>Why the scan cannot tell whether it has a failure of the other one; <see langword="null"/> when it can.</summary>
    public string? WhyUnknown(SnapshotVerdict other)
    {
        var identity = ObjectIdentity.Of(other.ResourceId);
        if (!scan.Controls.TryGetValue(other.ControlId, out var control))
        {
            return $"the control is not in {name}";
        }

        if (verdicts.TryGetValue((other.ControlId, identity), out var verdict))
        {
            return verdict.Status == Status.NotEvaluated ? Unevaluated(verdict.Reason ?? control.Reason) : null;
        }

        if (control.Status == Status.NotEvaluated)
        {
            return Unevaluated(control.Reason);
        }

        return resources.Contains(identity) ? null : WhyAbsent(control, other.ResourceId);
    }

    /// <summary>An object that is not in the scan is gone, unless it may only not have been seen.</summary>
    private string? WhyAbsent(SnapshotControl control, string resourceId)
    {
        if (!Accepts(ObjectIdentity.NamespaceOf(resourceId)))
        {
            return $"{name} left out its namespace";
        }

        if (!scan.JudgesAllObjects)
        {
            return $"{name} judged only objects of some kinds or labels";
        }

        if (control.Reason is not null)
        {
            return Unevaluated(control.Reason);
        }

        return scan.UnreadSources == 0
            ? null
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{name} does not have the object, and could not read {scan.UnreadSources} of its sources");
    }

    private bool Accepts(string space)
    {
        var (included, excluded) = (scan.Namespaces.Included, scan.Namespaces.Excluded);
        return space.Length == 0 || (included.Length > 0 ? included.Contains(space) : !excluded.Contains(space));
    }

    private string Unevaluated(string? reason) =>
        $"{name} has no verdict on it{(string.IsNullOrEmpty(reason) ? "" : $": {reason.TrimEnd('.')}")}";

    private static string Key(SnapshotVerdict verdict) => $"{verdict.ControlId}\n{ObjectIdentity.Of(verdict.ResourceId)}";

    private static string Key(SnapshotEvidence evidence) =>
        $"{ObjectIdentity.Of(evidence.ResourceId)}\n{evidence.Type}\n{evidence.Path}";
}
