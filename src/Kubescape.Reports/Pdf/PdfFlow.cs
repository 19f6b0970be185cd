namespace Kubescape.Reports;

/// <summary>Sets text from top to bottom, page after page, with a head and a foot on each.</summary>
internal sealed class PdfFlow
{
    private const double Top = PdfPage.Height - 74;
    private const double Bottom = 62;

    private readonly PdfDocument document;
    private readonly string header;
    private int number;

    /// <summary>Starts the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="header">What stands above each page but the first.</param>
    public PdfFlow(PdfDocument document, string header)
    {
        this.document = document;
        this.header = header;
        number = document.ReservePage();
        Y = Top;
    }

    /// <summary>What text may take from the left to the right margin.</summary>
    public static double Width => PdfPage.Width - (2 * PdfPage.Margin);

    /// <summary>The upper end of what is written next.</summary>
    public double Y { get; private set; }

    /// <summary>The page that is being written.</summary>
    public PdfPage Page { get; private set; } = new();

    /// <summary>Goes down.</summary>
    public void Skip(double height) => Y -= height;

    /// <summary>Starts a page unless this much fits on the present one; tells whether it did.</summary>
    public bool Need(double height)
    {
        if (Y - height >= Bottom)
        {
            return false;
        }

        StartPage();
        return true;
    }

    /// <summary>Ends the page and starts one.</summary>
    /// <param name="between">Pages in between that are written later.</param>
    /// <returns>The objects of the pages in between.</returns>
    public List<int> StartPage(int between = 0)
    {
        EndPage();
        var reserved = Enumerable.Range(0, between).Select(_ => document.ReservePage()).ToList();

        Page = new PdfPage();
        number = document.ReservePage();
        Y = Top;
        WriteFrame(Page, document.PageCount);
        return reserved;
    }

    /// <summary>Writes the page as it is; the last one, or one before others.</summary>
    public void EndPage() => document.Write(number, Page);

    /// <summary>A heading with its place in the table of contents.</summary>
    public void Heading(PdfEntry entry)
    {
        var style = entry.Level == 1 ? PdfStyle.Chapter : PdfStyle.Section;
        var lines = PdfLines.Of(entry.Title, style.Font, style.Size, Width);
        Need((lines.Count * style.Leading) + 70); // Not alone at the end of a page.
        entry.PageNumber = document.PageCount;
        entry.Destination = $"[{Wording.Number(number)} 0 R /XYZ null {PdfText.Of(Y + 8)} null]";
        foreach (var line in lines)
        {
            Line(line, style);
        }

        Skip(6);
    }

    /// <summary>Text over as many lines as it takes.</summary>
    public void Paragraph(string text, PdfStyle style, double indent = 0, double after = 6)
    {
        foreach (var line in PdfLines.Of(PrintableText.Of(text), style.Font, style.Size, Width - indent))
        {
            Line(line, style, indent);
        }

        Skip(after);
    }

    /// <summary>A bold word, and text that goes on behind it in a column.</summary>
    public void Labelled(string label, string text, double indent = 78)
    {
        Need(PdfStyle.Body.Leading);
        Page.Text(PdfPage.Margin, Y - PdfStyle.Strong.Size, PdfStyle.Strong, label);
        Paragraph(text, PdfStyle.Body, indent, after: 3);
    }

    private void Line(string line, PdfStyle style, double indent = 0)
    {
        Need(style.Leading);
        Page.Text(PdfPage.Margin + indent, Y - style.Size, style, line);
        Skip(style.Leading);
    }

    /// <summary>The head, and the foot with its number among all pages.</summary>
    public void WriteFrame(PdfPage target, int pageNumber)
    {
        var right = PdfPage.Width - PdfPage.Margin;
        var title = PdfLines.Of(header, PdfStyle.Faint.Font, PdfStyle.Faint.Size, Width)[0];
        target.Text(PdfPage.Margin, PdfPage.Height - 42, PdfStyle.Faint, title);
        target.Fill(PdfPage.Margin, PdfPage.Height - 50, Width, 0.6, PdfColour.Hair);
        target.Fill(PdfPage.Margin, 44, Width, 0.6, PdfColour.Hair);
        target.Text(PdfPage.Margin, 32, PdfStyle.Faint, "Kubescape security posture report");
        const double roomForTotal = 22;
        target.TextUntil(right - roomForTotal, 32, PdfStyle.Faint, $"Page {Wording.Number(pageNumber)} of ");
        target.Draw(PdfDocument.TotalName, right - roomForTotal + 2, 32);
    }
}
