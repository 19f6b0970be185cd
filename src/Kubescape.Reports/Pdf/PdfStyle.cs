namespace Kubescape.Reports;

/// <summary>How text looks.</summary>
/// <param name="Font">The font.</param>
/// <param name="Size">Points.</param>
/// <param name="Colour">The colour.</param>
internal readonly record struct PdfStyle(PdfFont Font, double Size, PdfColour Colour)
{
    public static PdfStyle Title { get; } = new(PdfFont.Bold, 26, PdfColour.Accent);

    public static PdfStyle Chapter { get; } = new(PdfFont.Bold, 17, PdfColour.Accent);

    public static PdfStyle Section { get; } = new(PdfFont.Bold, 12, PdfColour.Text);

    public static PdfStyle Body { get; } = new(PdfFont.Regular, 9.5, PdfColour.Text);

    public static PdfStyle Strong { get; } = new(PdfFont.Bold, 9.5, PdfColour.Text);

    public static PdfStyle Cell { get; } = new(PdfFont.Regular, 8, PdfColour.Text);

    public static PdfStyle CellHead { get; } = new(PdfFont.Bold, 8, PdfColour.Accent);

    public static PdfStyle Faint { get; } = new(PdfFont.Regular, 8, PdfColour.Faint);

    /// <summary>From one base line to the next, points.</summary>
    public double Leading => Size * 1.32;
}
