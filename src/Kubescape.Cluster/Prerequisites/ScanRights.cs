using System.Collections.Immutable;

namespace Kubescape.Cluster;

/// <summary>The rights that a scan needs.</summary>
internal static class ScanRights
{
    private const string Name = "Rights to scan";

    public static Prerequisite Judge(ImmutableArray<KindAccess> answers)
    {
        var asked = answers.Count(answer => answer.Verdict != AccessVerdict.NotServed);
        ImmutableArray<string> denied = [.. Details(answers, AccessVerdict.Denied)];
        if (denied.Length > 0)
        {
            return new Prerequisite(
                PrerequisitePurpose.Scan, Name, PrerequisiteState.Missing, $"{denied.Length} of {asked} are denied")
            {
                Remedy = "grant them, or the controls that need them are not evaluated; 'kubescape scan --dry-run' has a table",
                Items = denied,
            };
        }

        var unknown = Details(answers, AccessVerdict.Unknown).Distinct().ToImmutableArray();
        return unknown.Length > 0
            ? new Prerequisite(PrerequisitePurpose.Scan, Name, PrerequisiteState.Unknown, "whether all are granted is not known")
            {
                Remedy = "see the log of the API server",
                Items = unknown,
            }
            : new Prerequisite(
                PrerequisitePurpose.Scan,
                Name,
                PrerequisiteState.Ok,
                $"list on each of the {asked} kinds that are looked at");
    }

    private static IEnumerable<string> Details(ImmutableArray<KindAccess> answers, AccessVerdict verdict) =>
        answers.Where(answer => answer.Verdict == verdict).Select(answer => answer.Detail);
}
