using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>What makes a comparison weaker than it looks.</summary>
internal static class ComparisonWarnings
{
    /// <summary>The warnings, as sentences.</summary>
    /// <param name="older">The older scan.</param>
    /// <param name="newer">The newer scan.</param>
    /// <param name="isByPath">Whether failures had to be recognised by their paths.</param>
    public static ImmutableArray<string> Of(ReportSnapshot older, ReportSnapshot newer, bool isByPath)
    {
        var warnings = ImmutableArray.CreateBuilder<string>();
        AddIf(older.Target != newer.Target, $"The scans are of different targets: {older.Target} and {newer.Target}.");
        AddIf(
            older.Version != newer.Version,
            $"The scans are of different versions of the program: {Known(older.Version)} and {Known(newer.Version)}.");
        Missing("framework", older.Frameworks, newer.Frameworks);
        Missing("control", older.Controls.Keys, newer.Controls.Keys);
        AddIf(
            !Same(older.Namespaces.Included, newer.Namespaces.Included)
                || !Same(older.Namespaces.Excluded, newer.Namespaces.Excluded),
            "The scans looked at different namespaces.");
        AddIf(
            !older.JudgesAllObjects || !newer.JudgesAllObjects,
            "Filters left objects out of at least one scan: there is no telling whether failures of those came or went.");
        AddIf(
            isByPath,
            "At least one report has no fingerprints, so failures are recognised by their paths; these change when list items "
                + "move.");
        return warnings.ToImmutable();

        void AddIf(bool holds, string warning)
        {
            if (holds)
            {
                warnings.Add(warning);
            }
        }

        void Missing(string thing, IEnumerable<string> olds, IEnumerable<string> news)
        {
            var (inOlder, inNewer) = (olds.ToList(), news.ToList());
            AddOnly("older", inOlder.Except(inNewer, StringComparer.OrdinalIgnoreCase));
            AddOnly("newer", inNewer.Except(inOlder, StringComparer.OrdinalIgnoreCase));

            void AddOnly(string side, IEnumerable<string> names)
            {
                var list = names.Order(StringComparer.Ordinal).ToList();
                var things = list.Count == 1 ? thing : $"{thing}s";
                AddIf(list.Count > 0, $"Only the {side} scan has the {things} {string.Join(", ", list)}.");
            }
        }
    }

    private static bool Same(ImmutableArray<string> one, ImmutableArray<string> other) =>
        one.ToHashSet(StringComparer.Ordinal).SetEquals(other);

    private static string Known(string version) => version.Length == 0 ? "one that its report does not name" : version;
}
