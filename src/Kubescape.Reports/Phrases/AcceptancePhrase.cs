using System.Globalization;
using System.Text;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A decision to live with failures on one line.</summary>
internal static class AcceptancePhrase
{
    /// <summary>
    /// <c>csi (exceptions.json:2), by ops, until 2027-01-01: needed by the driver</c>; printable whatever it holds.
    /// </summary>
    public static string Of(Acceptance acceptance)
    {
        var phrase = new StringBuilder(acceptance.Name).Append(" (").Append(acceptance.Place).Append(')');
        if (acceptance.Author.Length > 0)
        {
            phrase.Append(", by ").Append(acceptance.Author);
        }

        if (acceptance.ExpiresAt is { } end)
        {
            phrase.Append(CultureInfo.InvariantCulture, $", until {end.UtcDateTime:yyyy-MM-dd}");
        }

        return PrintableText.Of(phrase.Append(": ").Append(ReasonOf(acceptance)).ToString());
    }

    /// <summary>The decisions behind what is accepted, each once.</summary>
    public static IEnumerable<Acceptance> Behind(Evaluation evaluation) =>
        evaluation.Accepted.Select(accepted => accepted.By).Distinct();

    private static string ReasonOf(Acceptance acceptance) =>
        acceptance.Reason.Length > 0 ? acceptance.Reason : "no reason is given";
}
