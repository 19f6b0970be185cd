using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>The 217 characters that the fonts of every PDF reader have.</summary>
/// <remarks>Source: ISO 32000-1, annex D.2, WinAnsiEncoding.</remarks>
internal static class WinAnsi
{
    /// <summary>The characters of 0x80 to 0x9F; a blank where there is none.</summary>
    private const string Middle = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The code of a character.</summary>
    public static bool TryEncode(Rune rune, out char code)
    {
        code = (char)rune.Value;
        if (rune.Value is (>= ' ' and <= '~') or (>= 0xA1 and <= 0xFF and not 0xAD))
        {
            return true;
        }

        var index = rune.Value is > ' ' and <= 0xFFFF ? Middle.IndexOf((char)rune.Value, StringComparison.Ordinal) : -1;
        code = (char)(0x80 + index);
        return index >= 0;
    }

    /// <summary>What is seen of any other character: its code point, so that no name vanishes or looks like another.</summary>
    public static string Stand(Rune rune) => rune.IsBmp
        ? string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}")
        : string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X6}");
}
