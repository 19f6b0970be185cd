using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What reports tell of acceptances besides the results.</summary>
internal static class AcceptanceSummary
{
    /// <summary>The acceptances to tell of; what the product brings along is of no interest where it accepts nothing.</summary>
    public static ImmutableArray<AcceptanceUse> ToldOf(ScanResult result) =>
    [
        .. result.Acceptances.Where(use =>
            use.State == AcceptanceState.Used || use.Acceptance.Origin != AcceptanceOrigin.Default),
    ];

    /// <summary>The matches of an acceptance, one for each control and resource.</summary>
    public static IEnumerable<AcceptanceMatch> Pairs(AcceptanceUse use)
    {
        AcceptanceMatch? last = null;
        foreach (var match in use.Matches.Where(match =>
            last is null || match.Control.Id != last.Control.Id || !ReferenceEquals(match.Resource, last.Resource)))
        {
            last = match;
            yield return match;
        }
    }
}
