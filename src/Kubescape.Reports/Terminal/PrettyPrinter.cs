using Kubescape.Posture;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>The report for people, in a terminal.</summary>
public static class PrettyPrinter
{
    /// <summary>Writes the report.</summary>
    public static void Print(ScanResult result, PrettyOptions options, IAnsiConsole console)
    {
        var report = new PrettyReport(result, options, console);
        switch (options.View)
        {
            case PrettyView.Security when result.Target.Kind == TargetKind.Cluster:
                ClusterOverview.Write(report);
                break;
            case PrettyView.Security:
                FilesOverview.Write(report);
                break;
            case PrettyView.Resource:
                ResourceView.Write(report);
                SummaryTable.Write(report);
                break;
            case PrettyView.Control:
                ControlView.Write(report);
                SummaryTable.Write(report);
                break;
        }

        CoverageSection.Write(report);
        ProblemsSection.Write(report);
        if (options.AttackTrees)
        {
            AttackTrees.Write(report);
        }

        AcceptanceSection.Write(report);
        if (options.ExplainsAcceptances)
        {
            AcceptanceExplanation.Write(report);
        }

        foreach (var note in result.Notes)
        {
            report.Page.Blank();
            report.Page.Paragraph(note);
        }

        if (options.Comparison is { } comparison)
        {
            ComparisonPrinter.Write(report.Page, comparison, "Compared with the baseline", options.Verbose);
        }
    }
}
