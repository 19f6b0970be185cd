using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The controls of an overview, one table for each category.</summary>
internal static class CategoryTables
{
    /// <summary>The order of a cluster's overview: the parts that all workloads share come first.</summary>
    public static ImmutableArray<Category> ClusterOrder { get; } =
        [Category.ControlPlane, Category.AccessControl, Category.Secrets, Category.Network, Category.Workload];

    /// <summary>The order of an overview of files, which are mostly workloads.</summary>
    public static ImmutableArray<Category> FilesOrder { get; } =
        [Category.Workload, Category.AccessControl, Category.Secrets, Category.Network, Category.ControlPlane];

    /// <summary>Writes the tables; categories that are not in the order follow by name.</summary>
    public static void Write(PrettyReport report, IEnumerable<ControlResult> controls, ImmutableArray<Category> order)
    {
        var categories = controls.GroupBy(control => control.Control.Category)
            .OrderBy(group => order.Contains(group.Key) ? order.IndexOf(group.Key) : order.Length)
            .ThenBy(group => group.Key.Name, StringComparer.Ordinal);
        foreach (var category in categories)
        {
            report.Page.Blank();
            report.Page.Line([new Span(category.Key.Name, Palette.Strong)]);
            var rows = category.OrderByDescending(control => control.Control.Severity)
                .ThenBy(control => report.NameOf(control.Control), StringComparer.Ordinal);
            var isChecklist = category.Key == Category.ControlPlane && report.Result.Target.Kind == TargetKind.Cluster;
            (isChecklist ? Checklist(report, rows) : Counts(report, rows)).Write(report.Page);
            report.Footnotes.Write(report.Page);
        }
    }

    /// <summary>Whether each holds: the objects behind these controls are parts of the cluster that nobody counts.</summary>
    private static DataTable Checklist(PrettyReport report, IEnumerable<ControlResult> controls)
    {
        var table = new DataTable(
            new DataColumn("") { IsCentred = true },
            new DataColumn("Severity"),
            new DataColumn("Control name") { IsFlexible = true },
            new DataColumn("Docs"));
        foreach (var control in controls)
        {
            table.Add(
                new Span(report.Page.Glyphs[control.Status], Palette.Of(control.Status)),
                Span.Of(control.Control.Severity),
                report.NameOf(control.Control) + report.Footnotes.MarkOf(control),
                control.Control.Link ?? "");
        }

        return table;
    }

    /// <summary>How many resources fail each.</summary>
    private static DataTable Counts(PrettyReport report, IEnumerable<ControlResult> controls)
    {
        var table = new DataTable(
            new DataColumn("Severity"),
            new DataColumn("Control name") { IsFlexible = true },
            new DataColumn("Resources") { IsCentred = true },
            new DataColumn("View details"));
        foreach (var control in controls)
        {
            table.Add(
                Span.Of(control.Control.Severity),
                report.NameOf(control.Control) + report.Footnotes.MarkOf(control),
                FailedOf(report, control),
                new Span($"$ {report.Commands.Control(control.Control.Id)}", Palette.Command));
        }

        return table;
    }

    private static Span FailedOf(PrettyReport report, ControlResult control) => control.Status switch
    {
        Status.NotEvaluated => new Span(report.Page.Glyphs.NotEvaluated, Palette.Of(Status.NotEvaluated)),
        Status.Failed => new Span(Wording.Number(control.Counters.Failed), Palette.Count),
        _ => "0",
    };
}
