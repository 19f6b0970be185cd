using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Reports;

/// <summary>A table whose head is repeated on each page.</summary>
/// <param name="Columns">The heads, the shares of the width, and whether the cells end at the right.</param>
internal sealed record PdfTable(ImmutableArray<(string Head, double Share, bool IsNumber)> Columns)
{
    private const double Padding = 4;

    /// <summary>A cell may hold a long reason, but no more than half a page.</summary>
    private const int MaxLines = 24;

    /// <summary>Writes the rows; a cell that is the name of a severity is shown as a mark.</summary>
    public void Write(PdfFlow flow, IEnumerable<ImmutableArray<string>> rows)
    {
        WriteHead(flow, PdfStyle.CellHead.Leading * 3);
        foreach (var row in rows)
        {
            var cells = row.Select((cell, column) => LinesOf(cell, column, PdfStyle.Cell)).ToList();
            var height = (cells.Max(lines => lines.Count) * PdfStyle.Cell.Leading) + (2 * Padding);
            if (flow.Need(height))
            {
                WriteHead(flow, height);
            }

            WriteRow(flow, cells, PdfStyle.Cell);
            flow.Skip(height);
            flow.Page.Fill(PdfPage.Margin, flow.Y, PdfFlow.Width, 0.5, PdfColour.Hair);
        }

        flow.Skip(10);
    }

    private void WriteHead(PdfFlow flow, double next)
    {
        var cells = Columns.Select((column, index) => LinesOf(column.Head, index, PdfStyle.CellHead)).ToList();
        var height = (cells.Max(lines => lines.Count) * PdfStyle.CellHead.Leading) + (2 * Padding);
        flow.Need(height + next);
        flow.Page.Fill(PdfPage.Margin, flow.Y - height, PdfFlow.Width, height, PdfColour.Band);
        WriteRow(flow, cells, PdfStyle.CellHead);
        flow.Skip(height);
    }

    private void WriteRow(PdfFlow flow, List<List<string>> cells, PdfStyle style)
    {
        var x = PdfPage.Margin;
        for (var column = 0; column < cells.Count; column++)
        {
            var width = WidthOf(column);
            var y = flow.Y - Padding - style.Size;
            foreach (var line in cells[column])
            {
                WriteLine(flow.Page, x, y, width, line, style, column);
                y -= style.Leading;
            }

            x += width;
        }
    }

    private void WriteLine(PdfPage page, double x, double y, double width, string line, PdfStyle style, int column)
    {
        if (Columns[column].IsNumber)
        {
            page.TextUntil(x + width - Padding, y, style, line);
        }
        else if (Columns[column].Head == "Severity" && Enum.TryParse<Severity>(line, out var severity))
        {
            PdfBadge.Write(page, x + Padding, y, severity);
        }
        else
        {
            page.Text(x + Padding, y, style, line);
        }
    }

    private double WidthOf(int column) => PdfFlow.Width * Columns[column].Share / Columns.Sum(other => other.Share);

    private List<string> LinesOf(string cell, int column, PdfStyle style)
    {
        var lines = PdfLines.Of(PrintableText.Of(cell), style.Font, style.Size, WidthOf(column) - (2 * Padding));
        return lines.Count <= MaxLines ? lines : [.. lines.Take(MaxLines - 1), "… (cut)"];
    }
}
