using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The summary and the frameworks: counts and tables of controls.</summary>
internal static class PdfOverview
{
    public static void WriteSummary(PdfFlow flow, PdfPlan plan, ScanResult result, Digest digest)
    {
        flow.Heading(plan.Summary);
        flow.Paragraph(digest.Headline, PdfStyle.Body);
        new PdfTable([("Severity", 2, false), ("Failed controls", 2, true), ("Failures on resources", 2, true)]).Write(
            flow,
            Wording.Severities.Where(severity => severity != Severity.Unknown || result.FailedControls[severity] > 0)
                .Select(severity => (ImmutableArray<string>)
                [
                    severity.ToString(), Wording.Number(result.FailedControls[severity]),
                    Wording.Number(result.FailedResources[severity]),
                ]));
        new PdfTable([("Outcome", 2, false), ("Controls", 2, true), ("Resources", 2, true)]).Write(
            flow,
            [
                ["Failed", Count(Status.Failed), Wording.Number(result.Counters.Failed)],
                ["Not evaluated", Count(Status.NotEvaluated), Wording.Number(result.Counters.NotEvaluated)],
                ["Passed", Count(Status.Passed), Wording.Number(result.Counters.Passed)],
            ]);
        var accepted = digest.Accepted.Sum(risk => risk.Failures.Length);
        flow.Paragraph(
            accepted == 0
                ? "No failure is accepted."
                : $"{Wording.Count(accepted, "failure")} on resources {(accepted == 1 ? "is" : "are")} accepted and "
                    + $"{(accepted == 1 ? "does" : "do")} not count: see the chapter on accepted risks.",
            PdfStyle.Body);
        flow.Paragraph(
            "Letters that the fonts of this document lack are shown as \\u and the number of the character; whoever copies them "
            + "gets the letters themselves.",
            PdfStyle.Faint);

        string Count(Status status) => Wording.Number(result.Controls.Count(control => control.Status == status));
    }

    public static void WriteFrameworks(PdfFlow flow, PdfPlan plan, ScanResult result)
    {
        flow.StartPage();
        flow.Heading(plan.FrameworkChapter);
        if (result.Frameworks.IsEmpty)
        {
            flow.Paragraph("The scan was asked for single controls, not for a framework.", PdfStyle.Body);
            Table(flow, result.Controls.Select(control => (control, control.Control.Name)));
        }

        foreach (var (index, framework) in result.Frameworks.Index())
        {
            flow.Heading(plan.Frameworks[index]);
            if (framework.Framework.Description.Length > 0)
            {
                flow.Paragraph(framework.Framework.Description, PdfStyle.Body, after: 3);
            }

            flow.Paragraph(
                $"Compliance score {Wording.Percent(framework.ComplianceScore)} over "
                    + $"{Wording.Count(framework.Controls.Length, "control")}.",
                PdfStyle.Body);
            var names = framework.Framework.Controls.ToDictionary(
                member => member.Control.Info.Id, member => member.Name, StringComparer.Ordinal);
            Table(flow, framework.Controls.Select(control => (control, names[control.Control.Id])));
        }
    }

    private static void Table(PdfFlow flow, IEnumerable<(ControlResult Control, string Name)> controls) =>
        new PdfTable(
        [
            ("Control", 1.1, false), ("Name", 4.4, false), ("Severity", 1.1, false), ("Outcome", 1.5, false),
            ("Failed", 0.9, true), ("Resources", 1.1, true), ("Score", 1.1, true),
        ]).Write(
            flow,
            controls.Select(entry => (ImmutableArray<string>)
            [
                entry.Control.Control.Id, entry.Name, entry.Control.Control.Severity.ToString(), OutcomeOf(entry.Control),
                Wording.Number(entry.Control.Counters.Failed), Wording.Number(entry.Control.Counters.All),
                Wording.Percent(entry.Control.ComplianceScore),
            ]));

    private static string OutcomeOf(ControlResult control) => control.SubStatus switch
    {
        SubStatus.WithExceptions => "passed, with accepted failures",
        SubStatus.Irrelevant => "nothing to judge",
        _ => Wording.Of(control.Status),
    };
}
