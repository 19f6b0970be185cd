using System.Collections.Immutable;
using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>Decides whether what is new is too much. What cannot be compared may be new, so it breaches too.</summary>
/// <param name="FailOnNew">Whether any new failure is one too many.</param>
/// <param name="SeverityThreshold">
/// The severity from which on a new failure is one too many; <see langword="null"/> for any. It makes a gate by itself.
/// </param>
public sealed record ComparisonGate(bool FailOnNew, Severity? SeverityThreshold)
{
    /// <summary>Why the newer scan is not good enough; nothing when it is.</summary>
    public ImmutableArray<string> Breaches(Comparison comparison)
    {
        if (!FailOnNew && SeverityThreshold is null)
        {
            return [];
        }

        var breaches = ImmutableArray.CreateBuilder<string>();
        var band = SeverityThreshold is { } threshold ? $" of severity {threshold.ToString().ToLowerInvariant()} or above" : "";
        if (comparison.Of(ComparisonGroup.New).Count(Counts) is > 0 and var added)
        {
            breaches.Add(string.Create(CultureInfo.InvariantCulture, $"New failures{band}: {added}."));
        }

        // A control that the newer scan was not asked for cannot have anything new.
        var unknown = comparison.Of(ComparisonGroup.Incomparable).Where(item => Counts(item) && item.IsAsked).ToList();
        if (unknown is [var first, ..])
        {
            breaches.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"The comparison cannot be computed for {unknown.Count} failures{band}: {first.ControlId}: {first.Reason}."));
        }

        return breaches.ToImmutable();
    }

    private bool Counts(ComparisonItem item) =>
        SeverityThreshold is not { } threshold || item.Severity >= threshold || item.Severity == Severity.Unknown;
}
