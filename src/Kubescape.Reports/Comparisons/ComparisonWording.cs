using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Phrases of comparisons.</summary>
internal static class ComparisonWording
{
    /// <summary>The groups that are shown one by one, with their titles; unchanged failures are only counted.</summary>
    public static IEnumerable<(ComparisonGroup Group, string Title)> Shown { get; } =
    [
        (ComparisonGroup.New, "New"),
        (ComparisonGroup.Incomparable, "Incomparable"),
        (ComparisonGroup.Resolved, "Resolved"),
    ];

    /// <summary>How many failures each group has, as a sentence.</summary>
    public static string Counts(Comparison comparison)
    {
        return $"{Count(ComparisonGroup.New)} new, {Count(ComparisonGroup.Resolved)} resolved, "
            + $"{Count(ComparisonGroup.Unchanged)} unchanged and {Count(ComparisonGroup.Incomparable)} incomparable failures.";

        string Count(ComparisonGroup group) => Wording.Number(comparison.Of(group).Count());
    }

    /// <summary>The object of an id, without the file and the version: <c>shop/Deployment/web</c>.</summary>
    public static string ResourceOf(ComparisonItem item)
    {
        var parts = item.ResourceId.Split('/');
        return string.Join('/', parts[^Math.Min(3, parts.Length)..]).TrimStart('/');
    }
}
