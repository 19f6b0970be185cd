using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The controls of frameworks or of a request in one table, with their scores.</summary>
internal static class SummaryTable
{
    public static void Write(PrettyReport report)
    {
        var page = report.Page;
        page.Rule();
        WriteFrameworks(report);
        WriteCounters(report);
        page.Blank();
        WriteControls(report);
    }

    private static void WriteFrameworks(PrettyReport report)
    {
        var frameworks = report.Result.Frameworks;
        if (frameworks.Length == 1)
        {
            report.Page.Line(["Framework scanned: ", new Span(frameworks[0].Framework.Name, Palette.Strong)]);
            report.Page.Blank();
        }
        else if (frameworks.Length > 1)
        {
            report.Page.Line(["Frameworks scanned:"]);
            foreach (var framework in frameworks)
            {
                report.Page.Bullet(
                    new Span(framework.Framework.Name, Palette.Strong),
                    " (compliance score: ",
                    new Span(Wording.Percent(framework.ComplianceScore), Palette.Score),
                    ")");
            }

            report.Page.Blank();
        }
    }

    private static void WriteCounters(PrettyReport report)
    {
        var (result, page) = (report.Result, report.Page);
        var outcomes = new DataTable(Centred("Controls"), Centred("Passed"), Centred("Failed"), Centred("Not evaluated"));
        outcomes.Add(
            Wording.Number(result.Controls.Length), Wording.Number(CountOf(result, Status.Passed)),
            Wording.Number(CountOf(result, Status.Failed)),
            Wording.Number(CountOf(result, Status.NotEvaluated)));
        outcomes.Write(page);

        page.Line(["Failures by severity:"]);
        ImmutableArray<Severity> severities =
            [.. Wording.Severities.Where(severity => severity != Severity.Unknown || result.FailedResources.Unknown > 0)];
        var failures = new DataTable([.. severities.Select(severity => Centred(severity.ToString()))]);
        failures.Add([.. severities.Select(severity => CountOf(result.FailedResources[severity], Palette.Of(severity)))]);
        failures.Write(page);
    }

    private static void WriteControls(PrettyReport report)
    {
        var (result, page) = (report.Result, report.Page);
        var showsPassed = report.Verbose || result.Status == Status.Passed;
        var table = new DataTable(
            new DataColumn("Severity"), new DataColumn("ID"), new DataColumn("Control name") { IsFlexible = true },
            Centred("Failed"), Centred("All"), Centred("Compliance"))
        {
            Footer =
            [
                "", "", new Span("Resource summary", Palette.Strong),
                CountOf(result.Counters.Failed, Palette.Count), Wording.Number(result.Counters.All),
                new Span(Wording.Percent(result.ComplianceScore), Palette.Score),
            ],
        };
        var shown = result.Controls.Where(control => showsPassed || control.Status != Status.Passed);
        foreach (var control in shown.OrderByDescending(control => control.Control.Severity))
        {
            table.Add(
                Span.Of(control.Control.Severity),
                control.Control.Id,
                report.NameOf(control.Control) + report.Footnotes.MarkOf(control),
                CountOf(control.Counters.Failed, Palette.Count),
                Wording.Number(control.Counters.All),
                ScoreOf(control, page.Glyphs));
        }

        table.Write(page);
        if (!showsPassed)
        {
            var passed = CountOf(result, Status.Passed);
            var hidden = passed == 0 ? "the evidence" : $"the evidence, and what passed ({Wording.Count(passed, "control")})";
            page.Prose([new Span($"Add -v to see {hidden}.", Palette.Faint)]);
        }
    }

    private static DataColumn Centred(string label) => new(label) { IsCentred = true };

    private static int CountOf(ScanResult result, Status status) => result.Controls.Count(control => control.Status == status);

    private static Span CountOf(int count, Spectre.Console.Style style) =>
        count == 0 ? "0" : new Span(Wording.Number(count), style);

    private static Span ScoreOf(ControlResult control, Glyphs glyphs) => control.Status == Status.NotEvaluated
        ? new Span(glyphs.NotEvaluated, Palette.Of(Status.NotEvaluated))
        : Wording.Percent(control.ComplianceScore);
}
