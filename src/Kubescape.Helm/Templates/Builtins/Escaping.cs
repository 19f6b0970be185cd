using System.Globalization;
using System.Text;

namespace Kubescape.Helm;

/// <summary>Texts made safe for HTML, JavaScript and queries of URLs.</summary>
internal static class Escaping
{
    public static string Html(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => escaped.Append("&#34;"),
                '\'' => escaped.Append("&#39;"),
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '\0' => escaped.Append('\uFFFD'),
                _ => escaped.Append(character),
            };
        }

        return escaped.ToString();
    }

    public static string JavaScript(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isPlain = rune.IsAscii ? rune.Value is >= ' ' and not ('<' or '>' or '&' or '=') : GoQuote.IsPrintable(rune);
            _ = rune.Value is '\\' or '\'' or '"' ? escaped.Append('\\').Append((char)rune.Value)
                : isPlain ? escaped.Append(rune.ToString())
                : escaped.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
        }

        return escaped.ToString();
    }

    public static string Query(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var octet in Encoding.UTF8.GetBytes(text))
        {
            _ = octet == ' ' ? escaped.Append('+')
                : char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'_' or (byte)'.' or (byte)'~'
                    ? escaped.Append((char)octet)
                    : escaped.Append(CultureInfo.InvariantCulture, $"%{octet:X2}");
        }

        return escaped.ToString();
    }
}
