using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The title page: what was scanned, when, and how well it did.</summary>
internal static class PdfCover
{
    public static void Write(PdfFlow flow, ScanResult result, Digest digest, ReportOptions options)
    {
        flow.Page.Fill(0, PdfPage.Height - 12, PdfPage.Width, 12, PdfColour.Accent);
        flow.Skip(110);
        flow.Paragraph("Kubescape", PdfStyle.Section with { Colour = PdfColour.Faint }, after: 8);
        flow.Paragraph("Security posture report", PdfStyle.Title, after: 10);
        flow.Page.Fill(PdfPage.Margin, flow.Y, 90, 2.5, PdfColour.Accent);
        flow.Skip(26);
        flow.Labelled("Scanned", Wording.Of(result.Target), indent: 110);
        flow.Labelled("Date", digest.Time, indent: 110);
        flow.Labelled("Produced by", options.Version is { } version ? $"Kubescape {version}" : "Kubescape", indent: 110);
        if (!result.Frameworks.IsEmpty)
        {
            var names = result.Frameworks.Select(framework => framework.Framework.Name);
            flow.Labelled("Frameworks", string.Join(", ", names), indent: 110);
        }

        flow.Skip(30);
        WriteScores(flow, result);
        flow.Paragraph(digest.Headline, PdfStyle.Strong with { Size = 11 }, after: 10);
        flow.Paragraph(
            "The compliance score is the mean over the controls of the share of resources that pass. The coverage score says how "
            + "much of what was asked could be answered; what could not be evaluated never counts as passed.",
            PdfStyle.Body);
    }

    private static void WriteScores(PdfFlow flow, ScanResult result)
    {
        var failed = result.Controls.Count(control => control.Status == Status.Failed);
        var boxes = new[]
        {
            ("Compliance score", Wording.Percent(result.ComplianceScore)),
            ("Scan coverage", Wording.Percent(result.Coverage.Score)),
            ("Failed controls", $"{Wording.Number(failed)} of {Wording.Number(result.Controls.Length)}"),
        };
        const double gap = 12;
        const double height = 66;
        var width = (PdfFlow.Width - (gap * (boxes.Length - 1))) / boxes.Length;
        for (var index = 0; index < boxes.Length; index++)
        {
            var x = PdfPage.Margin + (index * (width + gap));
            flow.Page.Fill(x, flow.Y - height, width, height, PdfColour.Band);
            flow.Page.Text(x + 12, flow.Y - 22, PdfStyle.Faint with { Size = 9 }, boxes[index].Item1);
            flow.Page.Text(x + 12, flow.Y - 50, PdfStyle.Title with { Size = 21 }, boxes[index].Item2);
        }

        flow.Skip(height + 26);
    }
}
