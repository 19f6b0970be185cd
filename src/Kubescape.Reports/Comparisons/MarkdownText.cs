using System.Text;

namespace Kubescape.Reports;

/// <summary>Makes text from outside plain in Markdown: no markup, no HTML, no links, no mentions, no line breaks.</summary>
internal static class MarkdownText
{
    private const string Markup = "\\`*_{}[]()#+!|~";

    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in PrintableText.Of(text))
        {
            escaped.Append(character switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '@' => "&#64;",
                ':' => "&#58;", // Else an address becomes a link by itself.
                _ when Markup.Contains(character, StringComparison.Ordinal) => $"\\{character}",
                _ => character.ToString(),
            });
        }

        return escaped.ToString();
    }
}
