using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>What changed between two scans.</summary>
public sealed record Comparison
{
    /// <summary>What counts as one failure.</summary>
    public required ComparisonGranularity Granularity { get; init; }

    /// <summary>Every failure of either scan, by group, the worst first.</summary>
    public required ImmutableArray<ComparisonItem> Items { get; init; }

    /// <summary>What makes the comparison weaker than it looks, as sentences.</summary>
    public required ImmutableArray<string> Warnings { get; init; }

    /// <summary>The failures of one group.</summary>
    public IEnumerable<ComparisonItem> Of(ComparisonGroup group) => Items.Where(item => item.Group == group);
}
