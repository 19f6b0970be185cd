using System.Buffers;

namespace Kubescape.Objects;

/// <summary>Refuses what the parser would take for the end of the text or of a word.</summary>
/// <remarks>
/// Source: YAML 1.1, section 4.1.1, and the reader of go-yaml 2: no control characters but tab and line breaks.
/// </remarks>
internal static class YamlCharacters
{
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 128).Select(code => (char)code).Where(IsForbidden)]);

    /// <summary>Demands that the document has no control characters.</summary>
    /// <exception cref="ParseException">There is one.</exception>
    public static void Check(ReadOnlySpan<char> text, int firstLine)
    {
        var at = text.IndexOfAny(Controls);
        if (at < 0)
        {
            return;
        }

        var before = text[..at];
        var lineStart = before.LastIndexOfAny('\n', '\r') + 1;
        var lines = before.Count('\n') + before.Count('\r') - before.Count("\r\n");
        var reason =
            $"the control character U+{(int)text[at]:X4} is not allowed: write it as an escape in double quotation marks";
        throw new ParseException(reason, firstLine + lines, at - lineStart + 1);
    }

    private static bool IsForbidden(char code) => char.IsControl(code) && code is not ('\t' or '\n' or '\r');
}
