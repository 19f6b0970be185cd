using System.Collections.Frozen;
using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>The controls that an item of <c>posturePolicies</c> is for.</summary>
internal static class PolicyReader
{
    private static readonly string[] Members = ["frameworkName", "controlID", "controlName", "ruleName", "severityScore"];

    /// <summary>The names of each control: its own and those that frameworks give it.</summary>
    private static readonly ILookup<string, string> NamesOfControls = FrameworkLibrary.All
        .SelectMany(framework => framework.Controls)
        .Select(member => (member.Control.Info.Id, member.Name))
        .Concat(Catalog.All.Select(control => (control.Info.Id, control.Info.Name)))
        .ToLookup(entry => entry.Id, entry => entry.Name, StringComparer.Ordinal);

    /// <summary>The selector; a policy without members is for every control.</summary>
    /// <exception cref="FormatException">It names what does not exist; the message says where.</exception>
    public static ControlSelector Read(EntryMap policy)
    {
        policy.Allow(Members);
        return new ControlSelector
        {
            FrameworkName = Known(policy, "frameworkName", FrameworkLibrary.All.Select(framework => framework.Name), "framework"),
            ControlId = Known(policy, "controlID", Catalog.All.Select(control => control.Info.Id), "control"),
            SeverityScore = Known(policy, "severityScore", Catalog.All.Select(ScoreOf), "base score of a control"),
            Named = Named(policy),
        };
    }

    private static string ScoreOf(Control control) => control.Info.BaseScore.ToString(CultureInfo.InvariantCulture);

    private static TextPattern? Known(EntryMap policy, string member, IEnumerable<string> all, string what)
    {
        var pattern = policy.Pattern(member, ignoreCase: true);
        return pattern is null || all.Any(pattern.Matches)
            ? pattern
            : throw policy.Error(policy.Field[member], $"'{pattern}' is no {what}");
    }

    private static FrozenSet<string>? Named(EntryMap policy)
    {
        var byName = Ids(policy, "controlName", control => NamesOfControls[control.Id], "name of a control");
        var byRule = Ids(policy, "ruleName", control => [RuleName.Of(control)], "rule of a control in Kubescape for .NET");
        return byName is null ? byRule : byRule is null ? byName : byName.Intersect(byRule).ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenSet<string>? Ids(
        EntryMap policy, string member, Func<ControlInfo, IEnumerable<string>> namesOf, string what)
    {
        if (policy.Pattern(member, ignoreCase: true) is not { } pattern)
        {
            return null;
        }

        var ids = Catalog.All.Where(control => namesOf(control.Info).Any(pattern.Matches))
            .Select(control => control.Info.Id)
            .ToFrozenSet(StringComparer.Ordinal);
        return ids.Count > 0 ? ids : throw policy.Error(policy.Field[member], $"'{pattern}' is no {what}");
    }
}
