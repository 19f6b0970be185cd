using System.Globalization;

namespace Kubescape.Posture;

/// <summary>The formulas of the scores.</summary>
/// <remarks>Computed in double, rounded once, where they are printed.</remarks>
public static class Score
{
    /// <summary>
    /// The compliance of one control: 100 when passed, else the share of resources that passed; 0 when there are none.
    /// </summary>
    public static double Compliance(Status status, ResourceCounters counters)
    {
        if (status == Status.Passed)
        {
            return 100;
        }

        return counters.All > 0 ? 100.0 * counters.Passed / counters.All : 0;
    }

    /// <summary>The compliance of several controls: their mean; 0 when there are none.</summary>
    public static double Compliance(IReadOnlyCollection<ControlResult> controls) =>
        controls.Count == 0 ? 0 : controls.Average(control => control.ComplianceScore);

    /// <summary>How much of the scan could be answered.</summary>
    /// <param name="evaluated">Controls with a verdict on everything.</param>
    /// <param name="total">Controls that were asked for.</param>
    /// <param name="harmlessGaps">Kinds that could not be listed without costing a control its verdict.</param>
    /// <param name="partialGaps">Kinds that were listed in part.</param>
    /// <param name="unreadSources">Files, documents and objects that could not be read.</param>
    public static double Coverage(int evaluated, int total, int harmlessGaps, int partialGaps, int unreadSources)
    {
        var share = total == 0 ? 0 : 100.0 * evaluated / total;
        return Math.Clamp(share - (3.0 * harmlessGaps) - (2.0 * partialGaps) - (2.0 * unreadSources), 0, 100);
    }

    /// <summary>A percentage with two decimals that reads 100 only when nothing is missing.</summary>
    public static string Percent(double score)
    {
        var rounded = Math.Round(score, 2, MidpointRounding.AwayFromZero);
        return (score < 100 ? Math.Min(rounded, 99.99) : rounded).ToString("0.00", CultureInfo.InvariantCulture);
    }

    /// <summary>A whole percentage that reads 100 only when nothing is missing.</summary>
    public static string WholePercent(double score)
    {
        var rounded = Math.Round(score, MidpointRounding.AwayFromZero);
        return (score < 100 ? Math.Min(rounded, 99) : rounded).ToString("0", CultureInfo.InvariantCulture);
    }
}
