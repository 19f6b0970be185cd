using Kubescape.Controls;

namespace Kubescape.Reports;

/// <summary>A severity as white letters on its colour.</summary>
internal static class PdfBadge
{
    private const double Width = 42;

    public static void Write(PdfPage page, double x, double y, Severity severity)
    {
        var style = new PdfStyle(PdfFont.Bold, 7.5, PdfColour.White);
        var name = severity.ToString();
        page.Fill(x - 1, y - 2.4, Width, style.Size + 2.6, PdfColour.Of(severity));
        page.Text(x - 1 + ((Width - style.Font.WidthOf(name, style.Size)) / 2), y, style, name);
    }
}
