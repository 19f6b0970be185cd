using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// The evidence against each resource that fails, also where that is accepted, the worst first; shown when everything is to be
/// shown.
/// </summary>
internal static class ResourceView
{
    private const int Indent = 2;

    public static void Write(PrettyReport report)
    {
        if (!report.Verbose)
        {
            return;
        }

        var index = new EvaluationIndex(report.Result);
        var failing = report.Result.Resources.Select(resource => (Resource: resource, Evaluations: index.Of(resource).ToArray()))
            .Select(entry => (entry.Resource, entry.Evaluations, Told: Told(entry.Evaluations)))
            .Where(entry => entry.Told.Length > 0)
            .OrderByDescending(entry => entry.Told[0].Evaluation.Status)
            .ThenByDescending(entry => entry.Told[0].Control.Control.Severity)
            .ThenByDescending(entry => entry.Told.Length)
            .ThenBy(entry => entry.Resource.Id, StringComparer.Ordinal);
        foreach (var (resource, evaluations, told) in failing)
        {
            WriteTitle(report.Page, resource, evaluations);
            foreach (var (control, evaluation) in told)
            {
                Write(report, control.Control, evaluation);
            }
        }
    }

    /// <summary>The failed ones, the worst first, then those of which all is accepted.</summary>
    private static (ControlResult Control, Evaluation Evaluation)[] Told(
        (ControlResult Control, Evaluation Evaluation)[] evaluations) =>
        [.. evaluations.Where(entry => entry.Evaluation.Status == Status.Failed || !entry.Evaluation.Accepted.IsEmpty)
            .OrderByDescending(entry => entry.Evaluation.Status)
            .ThenByDescending(entry => entry.Control.Control.Severity)];

    private static void WriteTitle(
        Page page, Resource resource, (ControlResult Control, Evaluation Evaluation)[] evaluations)
    {
        page.Rule();
        page.Line([new Span(Wording.Of(resource), Palette.Heading)], hanging: Indent);
        Write(resource.ApiVersion);
        Write(Wording.Place(resource));
        if (resource.Related is [var binding, var role, ..])
        {
            Write($"bound by {Wording.Of(binding)} to {Wording.Of(role)}");
        }

        var failed = evaluations.Count(entry => entry.Evaluation.Status == Status.Failed);
        var accepted = evaluations.Count(entry => entry.Evaluation is { Status: Status.Passed, Accepted.IsEmpty: false });
        var open = evaluations.Count(entry => entry.Evaluation.Status == Status.NotEvaluated);
        page.Line(
        [
            new Span(
                $"{Wording.Number(failed)} of {Wording.Count(evaluations.Length, "control")} failed", Palette.Of(Status.Failed)),
            new Span(accepted == 0 ? "" : $", {Wording.Number(accepted)} accepted", Palette.Passed),
            new Span(open == 0 ? "" : $", {Wording.Number(open)} not evaluated", Palette.Of(Status.NotEvaluated)),
        ]);
        page.Blank();

        void Write(string text)
        {
            if (text.Length > 0)
            {
                page.Line([new Span(text, Palette.Faint)], hanging: Indent);
            }
        }
    }

    private static void Write(PrettyReport report, ControlInfo control, Evaluation evaluation)
    {
        var page = report.Page;
        page.Line([Span.Of(control.Severity), "  ", new Span($"{report.NameOf(control)} ({control.Id})", Palette.Strong)]);
        foreach (var finding in evaluation.Findings)
        {
            FindingLines.Write(page, finding, Indent);
        }

        AcceptedLines.Write(page, evaluation, Indent);
        if (evaluation.Status == Status.Failed)
        {
            page.Paragraph(control.Remediation, Indent);
        }

        if (control.Link is { } link)
        {
            page.Line([new Span(link, Palette.Faint)], Indent);
        }

        page.Blank();
    }
}
