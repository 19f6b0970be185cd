using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Conformance.Tests.Controls;

/// <summary>The reference library's own cases, for the controls that exist here.</summary>
public sealed class ControlConformanceTests(ITestOutputHelper output)
{
    [Fact]
    public void Judges_as_the_reference_library_does()
    {
        var parts = RuleParts.Read();
        var wanted = WantedDifferences.Read("Controls", "wanted-differences.json");
        var comparisons =
            (from one in ConformanceCase.Read(ConformanceData.Path("controls", "cases.jsonl.gz"))
             where one.IsUsable
             from control in one.Controls.Select(Catalog.Find).OfType<Control>()
             let check = parts.CheckOf(control, one.Rule)
             select new Comparison(control.Info.Id, one.Rule, one.Name, one.Expected(), one.Actual(control, check))).ToList();
        var differences = comparisons.Where(comparison => !comparison.PathsAgree).ToList();
        foreach (var difference in differences)
        {
            output.WriteLine(difference.ToString() + (difference.Reason(wanted) is { } reason ? $"  wanted: {reason}\n" : ""));
        }

        ConformanceSummary.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"controls: L1 {comparisons.Count(one => one.ResourcesAgree)} of {comparisons.Count}, L3 {comparisons.Count(one => one.PathsAgree)} of "
            + $"{comparisons.Count}"));

        Assert.NotEmpty(comparisons);
        Assert.DoesNotContain(differences, difference => difference.Reason(wanted) is null);
    }

    private sealed record Comparison(
        string Control, string Rule, string Name, Dictionary<string, SortedSet<string>> Expected, Dictionary<string, SortedSet<string>> Actual)
    {
        public bool ResourcesAgree { get; } = Expected.Keys.ToHashSet(StringComparer.Ordinal).SetEquals(Actual.Keys);

        public bool PathsAgree => ResourcesAgree && Expected.All(entry => entry.Value.SetEquals(Actual[entry.Key]));

        /// <summary>Why the difference is wanted: that of the case, or where only paths differ that of the rule.</summary>
        public string? Reason(IReadOnlyDictionary<string, string> wanted) =>
            wanted.GetValueOrDefault($"{Control} {Name}") ?? (ResourcesAgree ? wanted.GetValueOrDefault($"{Control} {Rule}") : null);

        public override string ToString() =>
            $"{Control} {Name}: {(ResourcesAgree ? "paths" : "resources")} differ\n{Lines("missing", Expected, Actual)}{Lines("extra", Actual, Expected)}";

        private static string Lines(string word, Dictionary<string, SortedSet<string>> from, Dictionary<string, SortedSet<string>> without) =>
            string.Concat(
                from entry in @from
                let others = without.GetValueOrDefault(entry.Key)
                from path in entry.Value.DefaultIfEmpty("(no path)")
                where others is null || (!others.Contains(path) && path != "(no path)")
                select $"  {word}: {entry.Key} {path}\n");
    }
}
