using System.Buffers;
using System.Text;

namespace Kubescape.Reports;

/// <summary>A row of a table in text form.</summary>
/// <remarks>Source: RFC 4180, sections 2.1, 2.5 to 2.7.</remarks>
internal static class CsvRow
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\",\r\n;'");

    /// <summary>What makes a spreadsheet read a cell as a formula, also in the wide forms of East Asian scripts.</summary>
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("=+-@＝＋－＠");

    /// <summary>The longest cell that spreadsheets take, characters.</summary>
    private const int MaxCell = 32_000;

    /// <summary>The row with its line end.</summary>
    public static string Of(string[] cells) => $"{string.Join(',', cells.Select(Cell))}\r\n";

    /// <summary>The cell as it is written; control characters are gone, and a leading quote makes a formula text.</summary>
    public static string Cell(string value)
    {
        var text = PrintableText.Of(value, MaxCell);
        var start = text.AsSpan().TrimStart();
        if (start.Length > 0 && FormulaStarts.Contains(start[0]))
        {
            text = $"'{text}";
        }

        return text.AsSpan().ContainsAny(Special)
            ? new StringBuilder("\"").Append(text).Replace("\"", "\"\"", 1, text.Length).Append('"').ToString()
            : text;
    }
}
