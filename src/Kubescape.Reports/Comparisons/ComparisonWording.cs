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

    /// <summary>What a report says of a failure: object, control and place; printable.</summary>
    public static string SentenceOf(ComparisonItem item)
    {
        var verb = item.Group == ComparisonGroup.Resolved ? "no longer fails" : "fails";
        var place = item.Evidence switch
        {
            { Location: { } location, Path: var path } => $": {path} ({location})",
            { Path.Length: > 0 } evidence => $": {evidence.Path}",
            _ => "",
        };
        return PrintableText.Of($"{ResourceOf(item)} {verb} '{item.ControlName}'{place}.");
    }

    /// <summary>Warnings, and the failures of the older scan of which nobody can tell whether they are resolved.</summary>
    public static IEnumerable<string> Notes(Comparison comparison) => comparison.Warnings.Concat(
        comparison.Of(ComparisonGroup.Incomparable).Where(item => !item.IsInNewer)
            .GroupBy(item => (item.ControlId, item.Reason))
            .Select(group => $"{Wording.Count(group.Count(), "earlier failure")} of {group.Key.ControlId} cannot be compared: "
                + $"{group.Key.Reason}.")).Select(PrintableText.Of);

    /// <summary>The object of an id, without the file and the version: <c>shop/Deployment/web</c>.</summary>
    public static string ResourceOf(ComparisonItem item)
    {
        var parts = item.ResourceId.Split('/');
        return string.Join('/', parts[^Math.Min(3, parts.Length)..]).TrimStart('/');
    }
}
