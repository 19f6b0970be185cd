using System.Collections.Immutable;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A failed control: what it means, what to do, and what fails.</summary>
internal static class PdfFailures
{
    /// <summary>Findings of one control that are listed; a person reads no more, and other formats have them all.</summary>
    private const int MaxFindings = 100;

    private static readonly PdfTable Table =
        new([("Resource", 2.6, false), ("Place", 1.7, false), ("Field", 3, false), ("What to do", 2.2, false)]);

    public static void Write(PdfFlow flow, PdfEntry entry, ControlResult control)
    {
        var info = control.Control;
        flow.Heading(entry);
        flow.Need(40);
        PdfBadge.Write(flow.Page, PdfPage.Margin + 1, flow.Y - 8, info.Severity);
        if (info.Link is { } link)
        {
            WriteLink(flow, link);
        }

        flow.Skip(18);
        flow.Labelled("What it means", info.Description);
        flow.Labelled("Remediation", info.Remediation);
        flow.Labelled("Outcome", OutcomeOf(control));
        flow.Skip(5);
        Table.Write(flow, control.Failed.SelectMany(Rows).Take(MaxFindings));
        var findings = control.Failed.Sum(evaluation => evaluation.Findings.Length);
        if (findings > MaxFindings)
        {
            flow.Paragraph(
                $"And {Wording.Count(findings - MaxFindings, "more finding")} of this control, "
                    + "which the other formats list in full.",
                PdfStyle.Strong, after: 12);
        }
    }

    private static void WriteLink(PdfFlow flow, string link)
    {
        var style = PdfStyle.Faint with { Colour = PdfColour.Accent };
        var (x, y) = (PdfPage.Margin + 52, flow.Y - 8);
        flow.Page.Text(x, y, style, link);
        flow.Page.Link(x, y - 2, style.Font.WidthOf(link, style.Size), style.Leading, link);
    }

    private static string OutcomeOf(ControlResult control)
    {
        var counters = control.Counters;
        var text = $"{Wording.Number(counters.Failed)} of {Wording.Count(counters.All, "resource")} failed.";
        text += counters.Accepted > 0
            ? $" On {Wording.Count(counters.Accepted, "further resource")} the failure is accepted."
            : "";
        return control.Reason is { } reason ? $"{text} Not evaluated in full: {reason.TrimEnd('.')}." : text;
    }

    private static IEnumerable<ImmutableArray<string>> Rows(Evaluation evaluation) => evaluation.Findings.Select(finding =>
        (ImmutableArray<string>)
        [
            Wording.Of(evaluation.Resource), PlacePhrase.Of(evaluation.Resource, finding), finding.Path, FixSentence.Of(finding),
        ]);
}
