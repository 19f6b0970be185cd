using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// The resources that each control judged, control by control; by the chapters of the framework where it has any.
/// </summary>
internal static class ControlView
{
    private const int Shown = 10;
    private const int Indent = 2;

    public static void Write(PrettyReport report)
    {
        var shown = report.Result.Controls.Where(control =>
            report.Verbose || control.Status != Status.Passed || control.Counters.Accepted > 0)
            .ToDictionary(control => control.Control.Id, StringComparer.Ordinal);
        if (report.Result.Frameworks is [{ Framework.SubSections: { IsEmpty: false } sections }])
        {
            foreach (var section in sections)
            {
                Write(report, section, parent: "", shown);
            }

            if (shown.Count > 0)
            {
                report.Page.Heading("Other controls");
            }
        }

        foreach (var control in report.Result.Controls.Where(control => shown.ContainsKey(control.Control.Id)))
        {
            Write(report, control);
        }
    }

    /// <summary>Writes a chapter; what it holds is taken out of <paramref name="shown"/>.</summary>
    private static void Write(
        PrettyReport report, FrameworkSection section, string parent, Dictionary<string, ControlResult> shown)
    {
        var title = $"{parent}{section.Id} {section.Name}";
        var controls = section.Controls.Select(member => shown.GetValueOrDefault(member.Control.Info.Id))
            .OfType<ControlResult>().ToList();
        if (controls.Count > 0)
        {
            report.Page.Heading(title);
        }

        foreach (var control in controls)
        {
            shown.Remove(control.Control.Id);
            Write(report, control);
        }

        foreach (var inner in section.Sections)
        {
            Write(report, inner, $"{title} / ", shown);
        }
    }

    private static void Write(PrettyReport report, ControlResult control)
    {
        var (page, info) = (report.Page, control.Control);
        page.Rule();
        page.Line([new Span($"{info.Id}  {report.NameOf(info)}", Palette.Heading)]);
        if (info.Link is { } link)
        {
            page.Line([new Span(link, Palette.Faint)]);
        }

        page.Line(
        [
            new Span($"{page.Glyphs[control.Status]} {Wording.Of(control)}", Palette.Of(control.Status)),
            ", severity ", new Span(info.Severity.ToString().ToLowerInvariant(), Palette.Of(info.Severity)),
            $", category {info.Category.Name}{(info.SubCategory is null ? "" : $" / {info.SubCategory.Name}")}",
        ]);
        page.Blank();
        page.Paragraph(info.Description);
        if (control.Reason is not null)
        {
            page.Prose([new Span("Not evaluated in full: ", Palette.Of(Status.NotEvaluated)), control.Reason]);
        }

        page.Blank();
        WriteGroup(report, Status.Failed, "Failed:", control.Failed);
        WriteGroup(
            report, Status.NotEvaluated, "Not evaluated:",
            control.Evaluations.Where(evaluation => evaluation.Status == Status.NotEvaluated));
        var passed = control.Evaluations.Where(evaluation => evaluation.Status == Status.Passed).ToLookup(
            evaluation => evaluation.Accepted.IsEmpty);
        WriteGroup(report, Status.Passed, "Accepted:", passed[false]);
        if (report.Verbose)
        {
            WriteGroup(report, Status.Passed, "Passed:", passed[true]);
        }

        page.Line(
        [
            $"Passed {Wording.Number(control.Counters.Passed)}"
                + $"{(control.Counters.Accepted == 0 ? "" : $" ({Wording.Number(control.Counters.Accepted)} accepted)")}, "
                + $"not evaluated {Wording.Number(control.Counters.NotEvaluated)}, failed ",
            new Span(Wording.Number(control.Counters.Failed), Palette.Count),
            $", of {Wording.Count(control.Counters.All, "resource")}",
        ]);
        if (control.Status == Status.Failed)
        {
            page.Prose([new Span("Remediation: ", Palette.Strong), info.Remediation]);
        }

        page.Blank();
    }

    private static void WriteGroup(PrettyReport report, Status status, string title, IEnumerable<Evaluation> group)
    {
        var page = report.Page;
        var evaluations = group.ToList();
        if (evaluations.Count == 0)
        {
            return;
        }

        page.Line([new Span(title, Palette.Of(status))]);
        var shown = report.Verbose ? evaluations.Count : Shown;
        var spaces = evaluations.Take(shown).GroupBy(evaluation => evaluation.Resource.Namespace, StringComparer.Ordinal);
        foreach (var space in spaces.OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            page.Line([space.Key.Length == 0 ? "Without a namespace" : $"Namespace {space.Key}"], Indent);
            foreach (var evaluation in space)
            {
                Write(report, evaluation);
            }
        }

        if (evaluations.Count > shown)
        {
            page.Line(
                [new Span($"and {Wording.Number(evaluations.Count - shown)} more: add -v to see them all", Palette.Faint)],
                Indent);
        }

        page.Blank();
    }

    private static void Write(PrettyReport report, Evaluation evaluation)
    {
        var page = report.Page;
        var place = Wording.Place(evaluation.Resource);
        page.Line(
            [
                new Span(Wording.WithoutNamespace(evaluation.Resource), Palette.Strong),
                new Span(place.Length == 0 ? "" : $"  {place}", Palette.Faint),
            ],
            2 * Indent,
            hanging: Indent);
        if (report.Verbose)
        {
            foreach (var finding in evaluation.Findings)
            {
                FindingLines.Write(page, finding, 3 * Indent);
            }

            AcceptedLines.Write(page, evaluation, 3 * Indent);
        }
        else
        {
            AcceptedLines.WriteDecisions(page, evaluation, 3 * Indent);
        }
    }
}
