using System.Collections.Immutable;
using System.Globalization;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What documents for people tell of a scan, in their order.</summary>
internal sealed class Digest(ScanResult result)
{
    /// <summary>The failed controls, the most severe first, then by id.</summary>
    public ImmutableArray<ControlResult> Failed { get; } =
    [
        .. result.Controls.Where(control => control.Status == Status.Failed)
            .OrderByDescending(control => control.Control.Severity),
    ];

    /// <summary>Controls without a full verdict.</summary>
    public ImmutableArray<OpenControl> Open { get; } = OpenControl.Of(result);

    /// <summary>Decisions that accepted something.</summary>
    public ImmutableArray<AcceptedRisk> Accepted { get; } = AcceptedRisk.Of(result);

    /// <summary>Decisions that should be looked at again, as they are over or cannot be understood.</summary>
    public ImmutableArray<AcceptanceUse> Lapsed { get; } =
        [.. result.Acceptances.Where(use => use.State is AcceptanceState.Expired or AcceptanceState.Invalid)];

    /// <summary>The outcome in a sentence.</summary>
    public string Headline
    {
        get
        {
            if (result.Resources.IsEmpty)
            {
                return "Nothing was judged: the source holds no resource of a kind that these controls look at.";
            }

            if (Failed.IsEmpty)
            {
                return Open.IsEmpty
                    ? $"Nothing fails: {Wording.Count(result.Controls.Length, "control")} passed on "
                        + $"{Wording.Count(result.Resources.Length, "resource")}."
                    : $"No control failed; {Wording.Number(Open.Length)} of {Wording.Number(result.Controls.Length)} "
                        + "could not be evaluated in full.";
            }

            return $"{Wording.Number(Failed.Length)} of {Wording.Count(result.Controls.Length, "control")} failed on "
                + $"{Wording.Number(result.Counters.Failed)} of {Wording.Count(result.Counters.All, "resource")} "
                + $"({Wording.Of(result.FailedControls)}).";
        }
    }

    /// <summary>The moment of the scan, in words and UTC.</summary>
    public string Time { get; } =
        result.GeneratedAt.UtcDateTime.ToString("d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>What is wrong with a decision that accepts nothing any more.</summary>
    public static string ProblemOf(AcceptanceUse use) => use.State == AcceptanceState.Expired
        ? $"It ended on {use.Acceptance.ExpiresAt?.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}, "
            + $"so {Wording.Count(use.Matches.Length, "failure")} counted again."
        : $"It accepts nothing: {(use.Acceptance.Problem ?? "it cannot be understood").TrimEnd('.')}.";
}
