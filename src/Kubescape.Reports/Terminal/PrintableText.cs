using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>
/// Makes text from outside safe to print: a hostile name must neither move the cursor nor hide what stands beside it.
/// </summary>
internal static class PrintableText
{
    private const int MaxLength = 1000;

    /// <summary>
    /// The text with line breaks and tabs as spaces, other invisible characters as U+FFFD, and a bounded length.
    /// </summary>
    public static string Of(string text, int maxLength = MaxLength)
    {
        if (text.Length <= maxLength && !text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var printable = new StringBuilder(Math.Min(text.Length, maxLength) + 1);
        var rest = text.AsSpan();
        while (rest.Length > 0)
        {
            if (printable.Length >= maxLength)
            {
                return printable.Append('…').ToString();
            }

            // An unpaired surrogate is decoded as U+FFFD, which is what it is shown as.
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            printable.Append(IsSpace(rune) ? " " : IsVisible(rune) ? rune.ToString() : "\uFFFD");
            rest = rest[length..];
        }

        return printable.ToString();
    }

    private static bool IsSpace(Rune rune) => rune.Value is '\t' or '\n' or '\r';

    /// <summary>
    /// Control characters start escape sequences; format characters turn the direction of text or take no place.
    /// </summary>
    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate);
}
