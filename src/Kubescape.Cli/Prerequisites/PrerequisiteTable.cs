using System.Collections.Immutable;
using Kubescape.Cluster;
using Kubescape.Reports;
using Spectre.Console;

namespace Kubescape.Cli;

/// <summary>What a cluster has of what is needed, for people.</summary>
internal static class PrerequisiteTable
{
    /// <summary>Where a cell ends; the JSON form has everything.</summary>
    private const int LongestText = 160;

    private const int MostItems = 10;

    public static Table Of(IEnumerable<Prerequisite> prerequisites)
    {
        var table = new Table().RoundedBorder().ShowRowSeparators().AddColumns("Check", "State", "Found", "What to do");
        foreach (var prerequisite in prerequisites)
        {
            table.AddRow(
                prerequisite.Name, WordOf(prerequisite.State), Found(prerequisite), Cell(prerequisite.Remedy));
        }

        return table;
    }

    private static string WordOf(PrerequisiteState state) => state switch
    {
        PrerequisiteState.Ok => "ok",
        PrerequisiteState.Warning => "warning",
        PrerequisiteState.Missing => "MISSING",
        _ => "UNKNOWN",
    };

    /// <summary>What is fine needs no details.</summary>
    private static string Found(Prerequisite prerequisite)
    {
        ImmutableArray<string> items = prerequisite.State == PrerequisiteState.Ok ? [] : prerequisite.Items;
        var rest = items.Length > MostItems ? (string[])[$"… and {items.Length - MostItems} more"] : [];
        var details = items.Take(MostItems).Select(item => $"- {item}").Concat(rest);
        return string.Join('\n', details.Prepend(prerequisite.Found).Select(Cell));
    }

    private static string Cell(string text) => Markup.Escape(PrintableText.Of(text, LongestText));
}
