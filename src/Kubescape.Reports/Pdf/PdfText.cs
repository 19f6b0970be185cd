using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>Text as content streams and dictionaries hold it.</summary>
internal static class PdfText
{
    /// <summary>A string of UTF-16 in hexadecimal digits, for titles and the like.</summary>
    public static string Unicode(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A moment.</summary>
    public static string Of(DateTimeOffset time) =>
        string.Create(CultureInfo.InvariantCulture, $"(D:{time.UtcDateTime:yyyyMMddHHmmss}Z)");

    /// <summary>A coordinate.</summary>
    public static string Of(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>
    /// Shows a line. What the font lacks is shown as code points, and said to be what it is: whoever copies it or searches for it
    /// gets the text itself.
    /// </summary>
    /// <remarks>Source: ISO 32000-1, 14.9.4, replacement text.</remarks>
    public static void Show(StringBuilder content, string line)
    {
        var (known, unknown, stand) = (new StringBuilder(), new StringBuilder(), new StringBuilder());
        foreach (var rune in line.EnumerateRunes())
        {
            if (WinAnsi.TryEncode(rune, out var code))
            {
                CloseUnknown();
                _ = code is '(' or ')' or '\\' ? known.Append('\\').Append(code) : known.Append(code);
            }
            else
            {
                CloseKnown();
                unknown.Append(rune.ToString());
                stand.Append('\\').Append(WinAnsi.Stand(rune));
            }
        }

        CloseUnknown();
        CloseKnown();

        void CloseKnown()
        {
            if (known.Length > 0)
            {
                content.Append('(').Append(known).Append(") Tj\n");
                known.Clear();
            }
        }

        void CloseUnknown()
        {
            if (unknown.Length > 0)
            {
                content.Append("/Span << /ActualText ").Append(Unicode(unknown.ToString())).Append(" >> BDC\n(")
                    .Append(stand).Append(") Tj\nEMC\n");
                unknown.Clear();
                stand.Clear();
            }
        }
    }
}
