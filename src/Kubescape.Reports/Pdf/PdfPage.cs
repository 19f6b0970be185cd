using System.Text;

namespace Kubescape.Reports;

/// <summary>A page of A4 while it is drawn; the origin is its lower left corner, the unit is the point.</summary>
internal sealed class PdfPage
{
    public const double Width = 595.28;
    public const double Height = 841.89;
    public const double Margin = 54;

    private readonly StringBuilder content = new();
    private readonly StringBuilder links = new();

    /// <summary>What is drawn, a character for each byte.</summary>
    public string Content => content.ToString();

    /// <summary>The areas that lead somewhere.</summary>
    public string Links => links.ToString();

    /// <summary>A line of text from its left end.</summary>
    public void Text(double x, double y, PdfStyle style, string line)
    {
        content.Append("BT ").Append(style.Colour.Components).Append(" rg /").Append(style.Font.ResourceName).Append(' ')
            .Append(PdfText.Of(style.Size)).Append(" Tf ").Append(PdfText.Of(x)).Append(' ')
            .Append(PdfText.Of(y)).Append(" Td\n");
        PdfText.Show(content, line);
        content.Append("ET\n");
    }

    /// <summary>A line of text that ends at a place.</summary>
    public void TextUntil(double x, double y, PdfStyle style, string line) =>
        Text(x - style.Font.WidthOf(line, style.Size), y, style, line);

    /// <summary>A filled rectangle from its lower left corner.</summary>
    public void Fill(double x, double y, double width, double height, PdfColour colour) =>
        content.Append(colour.Components).Append(" rg ").Append(PdfText.Of(x)).Append(' ').Append(PdfText.Of(y)).Append(' ')
            .Append(PdfText.Of(width)).Append(' ').Append(PdfText.Of(height)).Append(" re f\n");

    /// <summary>Something drawn elsewhere, at a place.</summary>
    public void Draw(string resourceName, double x, double y) =>
        content.Append("q 1 0 0 1 ").Append(PdfText.Of(x)).Append(' ').Append(PdfText.Of(y)).Append(" cm /")
            .Append(resourceName).Append(" Do Q\n");

    /// <summary>An area that leads to a heading.</summary>
    public void Link(double x, double y, double width, double height, PdfEntry entry) =>
        Annotate(x, y, width, height, $"/Dest {entry.Destination}");

    /// <summary>An area that leads to a page of the web.</summary>
    /// <param name="x">The left end.</param>
    /// <param name="y">The lower end.</param>
    /// <param name="width">The width.</param>
    /// <param name="height">The height.</param>
    /// <param name="address">One of this program, never one from a manifest.</param>
    public void Link(double x, double y, double width, double height, string address) =>
        Annotate(x, y, width, height, $"/A << /S /URI /URI ({address}) >>");

    private void Annotate(double x, double y, double width, double height, string target) =>
        links.Append("<< /Type /Annot /Subtype /Link /Border [0 0 0] /Rect [").Append(PdfText.Of(x)).Append(' ')
            .Append(PdfText.Of(y)).Append(' ').Append(PdfText.Of(x + width)).Append(' ').Append(PdfText.Of(y + height))
            .Append("] ").Append(target).Append(" >>\n");
}
