using System.Text;

namespace Kubescape.Reports;

/// <summary>Breaks text into lines, in time that grows with its length.</summary>
internal static class PdfLines
{
    /// <summary>The lines of a text: broken at spaces, else behind a mark inside of a word, else anywhere.</summary>
    /// <param name="text">The text, on one line.</param>
    /// <param name="font">The font.</param>
    /// <param name="size">Points.</param>
    /// <param name="width">What a line may take, points.</param>
    public static List<string> Of(string text, PdfFont font, double size, double width)
    {
        var lines = new List<string>();
        var limit = width * 1000 / size;
        var (start, lastBreak, used, usedAtBreak) = (0, -1, 0.0, 0.0);
        for (var index = 0; index < text.Length;)
        {
            Rune.DecodeFromUtf16(text.AsSpan(index), out var rune, out var length);
            var next = font.WidthOf(rune);
            if (used + next > limit && index > start && rune.Value != ' ')
            {
                var end = lastBreak > start ? lastBreak : index;
                lines.Add(text[start..end].TrimEnd(' '));
                used -= lastBreak > start ? usedAtBreak : used;
                (start, lastBreak) = (end, -1);
                continue;
            }

            used += next;
            index += length;
            if (rune.Value is ' ' or '/' or '.' or '-' or ',' or ':' or '[' or '_' or '=')
            {
                // A space is the better place; a mark counts only where a word alone is longer than half a line.
                if (rune.Value == ' ' || lastBreak <= start || used - usedAtBreak > limit / 2)
                {
                    (lastBreak, usedAtBreak) = (index, used);
                }
            }
        }

        lines.Add(text[start..].TrimEnd(' '));
        return lines;
    }
}
