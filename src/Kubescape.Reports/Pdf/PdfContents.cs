namespace Kubescape.Reports;

/// <summary>The table of contents. Its pages are reserved at the front and written last, when page numbers are known.</summary>
internal static class PdfContents
{
    private const double Leading = 15;
    private const int LinesOnPage = 44;

    /// <summary>How many pages it takes.</summary>
    public static int PagesFor(PdfPlan plan) => (plan.Entries.Length + LinesOnPage - 1) / LinesOnPage;

    /// <summary>Writes the pages, the first of which is the second of the document.</summary>
    public static void Write(PdfDocument document, PdfFlow flow, PdfPlan plan, IReadOnlyList<int> pages)
    {
        foreach (var (part, entries) in plan.Entries.Chunk(LinesOnPage).Index())
        {
            var page = new PdfPage();
            flow.WriteFrame(page, part + 2);
            var y = PdfPage.Height - 90;
            page.Text(PdfPage.Margin, y, PdfStyle.Chapter, part == 0 ? "Contents" : "Contents (continued)");
            y -= 28;
            foreach (var entry in entries)
            {
                WriteLine(page, y, entry);
                y -= Leading;
            }

            document.Write(pages[part], page);
        }
    }

    private static void WriteLine(PdfPage page, double y, PdfEntry entry)
    {
        var style = entry.Level == 1 ? PdfStyle.Strong : PdfStyle.Body;
        var x = PdfPage.Margin + (entry.Level == 1 ? 0 : 14);
        var right = PdfPage.Width - PdfPage.Margin;
        var lines = PdfLines.Of(entry.Title, style.Font, style.Size, right - x - 60);
        var title = lines.Count == 1 ? lines[0] : lines[0] + "…";
        var number = Wording.Number(entry.PageNumber);
        page.Text(x, y, style, title);
        page.TextUntil(right, y, style, number);
        var from = x + style.Font.WidthOf(title, style.Size) + 6;
        var to = right - style.Font.WidthOf(number, style.Size) - 6;
        page.Fill(from, y, Math.Max(0, to - from), 0.4, PdfColour.Hair);
        page.Link(x, y - 3, right - x, Leading, entry);
    }
}
