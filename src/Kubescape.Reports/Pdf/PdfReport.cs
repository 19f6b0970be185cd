using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A printable report for auditors, with a table of contents and bookmarks.</summary>
/// <remarks>
/// Source: ISO 32000-1 (PDF 1.7). Written by hand: the libraries that restore for this platform embed fonts, write random
/// identifiers or keep the document in memory, and a report needs little more than lines and tables.
/// </remarks>
public static class PdfReport
{
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the document. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var digest = new Digest(result);
        var plan = new PdfPlan(result, digest);
        var document = new PdfDocument();
        var target = PrintableText.Of(Wording.Of(result.Target));
        var flow = new PdfFlow(document, $"{target} · {digest.Time}");
        PdfCover.Write(flow, result, digest, options);
        var contents = flow.StartPage(PdfContents.PagesFor(plan));
        PdfOverview.WriteSummary(flow, plan, result, digest);
        PdfOverview.WriteFrameworks(flow, plan, result);
        flow.StartPage();
        flow.Heading(plan.FailedChapter);
        if (digest.Failed.IsEmpty)
        {
            flow.Paragraph(digest.Headline, PdfStyle.Body);
        }

        foreach (var (index, control) in digest.Failed.Index())
        {
            PdfFailures.Write(flow, plan.Failed[index], control);
            if (document.Pending >= FlushAt)
            {
                await document.FlushAsync(stream, cancellationToken);
            }
        }

        PdfReservations.WriteOpen(flow, plan, digest);
        PdfReservations.WriteAccepted(flow, plan, digest);
        PdfReservations.WriteProblems(flow, plan, result);
        flow.EndPage();
        PdfContents.Write(document, flow, plan, contents);
        var creator = options.Version is { } version ? $"Kubescape {version}" : "Kubescape";
        document.Finish($"Kubescape security posture report: {target}", creator, result.GeneratedAt, plan.Entries);
        await document.FlushAsync(stream, cancellationToken);
    }
}
