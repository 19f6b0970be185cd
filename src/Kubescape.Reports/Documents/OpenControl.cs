using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A control that has no verdict on some or all of its resources.</summary>
/// <param name="Control">The control.</param>
/// <param name="Reasons">
/// Why, and on how many of the resources that were read; 0 where the reason is for the control as such.
/// </param>
internal sealed record OpenControl(ControlResult Control, ImmutableArray<(string Reason, int Resources)> Reasons)
{
    /// <summary>The reasons as one sentence.</summary>
    public string Sentence => string.Join("; ", Reasons.Select(Phrase)) + ".";

    /// <summary>Every such control, by id.</summary>
    public static ImmutableArray<OpenControl> Of(ScanResult result) =>
    [
        .. result.Controls.Where(control => control.Reason is not null || control.Counters.NotEvaluated > 0)
            .Select(control => new OpenControl(control, ReasonsOf(control))),
    ];

    private static ImmutableArray<(string Reason, int Resources)> ReasonsOf(ControlResult control)
    {
        ImmutableArray<(string Reason, int Resources)> reasons =
        [
            .. control.Evaluations.Where(evaluation => evaluation.Status == Status.NotEvaluated)
                .CountBy(evaluation => evaluation.Reason ?? control.Reason ?? "no reason is given", StringComparer.Ordinal)
                .Select(entry => (entry.Key, entry.Value)),
        ];
        return control.Reason is { } own && reasons.All(entry => entry.Reason != own) ? reasons.Insert(0, (own, 0)) : reasons;
    }

    private static string Phrase((string Reason, int Resources) entry) =>
        entry.Resources == 0
            ? entry.Reason.TrimEnd('.')
            : $"{entry.Reason.TrimEnd('.')} ({Wording.Count(entry.Resources, "resource")})";
}
