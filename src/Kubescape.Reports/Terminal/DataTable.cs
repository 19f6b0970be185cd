using System.Collections.Immutable;
using Spectre.Console;

namespace Kubescape.Reports;

/// <summary>Rows under a header; in a terminal that is too narrow for it, one "label: value" line for each cell.</summary>
internal sealed class DataTable(params ImmutableArray<DataColumn> columns)
{
    /// <summary>Below this a wrapped column reads worse than lines.</summary>
    private const int MinFlexibleWidth = 22;

    /// <summary>A border and a blank on either side of each cell, and one border more.</summary>
    private const int CellFrame = 3;

    private readonly List<Span[]> rows = [];

    /// <summary>The row under the last one; <see langword="null"/> for none.</summary>
    public Span[]? Footer { get; init; }

    public bool IsEmpty => rows.Count == 0;

    public void Add(params Span[] cells) => rows.Add(cells);

    public void Write(Page page)
    {
        if (Fit(page.Width) is { } widths)
        {
            page.Write(Table(widths, page.Glyphs.Border));
        }
        else
        {
            WriteLines(page);
        }
    }

    /// <summary>The widths of the columns; <see langword="null"/> when they cannot be made to fit.</summary>
    private int[]? Fit(int available)
    {
        var widths = new int[columns.Length];
        for (var index = 0; index < widths.Length; index++)
        {
            widths[index] = Cells(index).Max(cell => cell.Width);
        }

        var excess = widths.Sum(width => width + CellFrame) + 1 - available;
        var flexible = columns.IndexOf(columns.FirstOrDefault(column => column.IsFlexible)!);
        if (excess > 0 && flexible >= 0)
        {
            var width = Math.Max(widths[flexible] - excess, Math.Min(widths[flexible], MinFlexibleWidth));
            excess -= widths[flexible] - width;
            widths[flexible] = width;
        }

        return excess > 0 ? null : widths;
    }

    private IEnumerable<Span> Cells(int column)
    {
        yield return columns[column].Label;
        foreach (var row in rows)
        {
            yield return row[column];
        }

        if (Footer is not null)
        {
            yield return Footer[column];
        }
    }

    private Table Table(int[] widths, TableBorder border)
    {
        var table = new Table { Border = border, BorderStyle = Palette.Frame, ShowFooters = Footer is not null };
        for (var index = 0; index < columns.Length; index++)
        {
            table.AddColumn(new TableColumn(new Text(columns[index].Label, Palette.Strong))
            {
                Width = widths[index],
                Alignment = columns[index].IsCentred ? Justify.Center : Justify.Left,
                Footer = Footer is null ? null : Cell(Footer[index]),
            });
        }

        foreach (var row in rows)
        {
            table.AddRow(row.Select(Cell));
        }

        return table;
    }

    private static Text Cell(Span span) => new(span.Text, span.Style);

    private void WriteLines(Page page)
    {
        page.Rule();
        foreach (var row in Footer is null ? rows : rows.Append(Footer))
        {
            for (var index = 0; index < columns.Length; index++)
            {
                if (row[index].Text.Length > 0)
                {
                    page.Line([Label(index), row[index]], hanging: 2);
                }
            }

            page.Rule();
        }
    }

    private Span Label(int column) => new(columns[column].Label.Length == 0 ? "" : $"{columns[column].Label}: ", Palette.Faint);
}
