using System.Text;

namespace Kubescape.Helm;

/// <summary>Chooses the style of a text as libyaml does: plain where possible, on several lines where it has several.</summary>
/// <remarks>Source: YAML 1.1, chapter 9 "Scalar Styles"; the behaviour of go-yaml 2.</remarks>
internal static class YamlScalarForm
{
    /// <summary>The style of a text.</summary>
    public static YamlScalarStyle Of(string text)
    {
        if (HasSpecialCharacters(text) || text.Contains(" \n", StringComparison.Ordinal))
        {
            return YamlScalarStyle.DoubleQuoted;
        }

        if (text.Contains('\n', StringComparison.Ordinal))
        {
            return text[^1] == ' ' ? YamlScalarStyle.DoubleQuoted : YamlScalarStyle.Literal;
        }

        return !YamlPlainText.IsText(text) ? YamlScalarStyle.DoubleQuoted
            : text[0] == ' ' || text[^1] == ' ' || HasIndicators(text) ? YamlScalarStyle.SingleQuoted
            : YamlScalarStyle.Plain;
    }

    /// <summary>Whether the character is written as it is, and not as an escape.</summary>
    public static bool IsPrintable(Rune rune) =>
        rune.Value is '\n' or >= ' ' and <= '~' or >= 0xa0 and < 0xd800 or >= 0xe000 and < 0xfffe
        && rune.Value is not (0xfeff or 0x2028 or 0x2029);

    /// <summary>
    /// Whether Helm cannot print a text at all: it writes JSON first, and reads that as YAML, which has no such characters.
    /// </summary>
    public static bool IsUnreadable(string text) =>
        text.AsSpan().ContainsAnyInRange('\x7f', '\x84') || text.AsSpan().ContainsAnyInRange('\x86', '\x9f')
        || text.AsSpan().ContainsAnyInRange('\ufffe', '\uffff');

    private static bool HasSpecialCharacters(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (!IsPrintable(rune))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasIndicators(string text)
    {
        var first = text[0];
        return text.StartsWith("---", StringComparison.Ordinal) || text.StartsWith("...", StringComparison.Ordinal)
            || "#,[]{}&*!|>'\"%@`".Contains(first, StringComparison.Ordinal)
            || first is '-' or '?' or ':' && (text.Length == 1 || text[1] == ' ')
            || text.Contains(": ", StringComparison.Ordinal) || text[^1] == ':'
            || text.Contains(" #", StringComparison.Ordinal);
    }
}
