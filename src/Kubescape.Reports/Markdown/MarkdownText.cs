using System.Buffers;
using System.Globalization;
using System.Text;

namespace Kubescape.Reports;

/// <summary>Text from outside that must not become markup, a mention, a reference or a link.</summary>
/// <remarks>
/// Source: GitHub Flavored Markdown Spec, sections 2.5 (character references make no structure) and 6.9 (autolinks). GitHub
/// looks for mentions and references after rendering, in text outside of code; a space of no width takes those apart.
/// </remarks>
internal static class MarkdownText
{
    private const string Gap = "&#8203;";

    private static readonly SearchValues<char> Active = SearchValues.Create("&<>\\`*_[]|~$!(){}:@#");
    private static readonly SearchValues<char> BreaksCodeSpan = SearchValues.Create("`|\\");

    /// <summary>A value as code: literal, and left alone by GitHub.</summary>
    public static string Code(string text)
    {
        var printable = PrintableText.Of(text);
        if (printable.Length > 0 && !printable.AsSpan().ContainsAny(BreaksCodeSpan) && printable.Trim() == printable)
        {
            return $"`{printable}`";
        }

        // A span cannot hold its own fence, and a table splits at a bar even inside of one.
        return printable.Trim().Length == 0 ? "" : $"<code>{Escape(printable, gap: "")}</code>";
    }

    /// <summary>A phrase that may hold names from a manifest.</summary>
    public static string Prose(string text) => Escape(PrintableText.Of(text), Gap);

    private static string Escape(string text, string gap)
    {
        var escaped = new StringBuilder(text.Length + 16);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (!IsActive(text, index))
            {
                escaped.Append(character);
                continue;
            }

            escaped.Append(CultureInfo.InvariantCulture, $"&#{(int)character};");
            if (character is '@' or '#' or '-' or '.')
            {
                escaped.Append(gap);
            }
        }

        return escaped.ToString();
    }

    private static bool IsActive(string text, int index) =>
        !IsHarmlessColon(text, index)
        && (Active.Contains(text[index]) || IsLinkDot(text, index) || IsIssueDash(text, index));

    /// <summary>A colon in a sentence; one before anything else may be a scheme or an emoji.</summary>
    private static bool IsHarmlessColon(string text, int index) =>
        text[index] == ':' && (index + 1 == text.Length || text[index + 1] == ' ' || char.IsAsciiDigit(text[index + 1]));

    private static bool IsLinkDot(string text, int index) =>
        text[index] == '.' && index >= 3 && text.AsSpan(index - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase);

    private static bool IsIssueDash(string text, int index) =>
        text[index] == '-' && index >= 2 && text.AsSpan(index - 2, 2).Equals("GH", StringComparison.OrdinalIgnoreCase);
}
