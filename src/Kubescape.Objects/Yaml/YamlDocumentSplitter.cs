namespace Kubescape.Objects;

/// <summary>Parts a YAML stream at its document markers, so that a broken document does not take the others with it.</summary>
/// <remarks>
/// Source: YAML 1.2.2, section 9.1: <c>---</c> and <c>...</c> at the start of a line are markers even inside a scalar.
/// </remarks>
internal static class YamlDocumentSplitter
{
    /// <summary>The documents with their markers, and the 1-based line where each starts.</summary>
    public static IEnumerable<(ReadOnlyMemory<char> Text, int Line)> Split(ReadOnlyMemory<char> stream)
    {
        var start = 0;
        var startLine = 1;
        var line = 1;
        var hasContent = false;
        for (var at = 0; at < stream.Length; line++)
        {
            var end = EndOfLine(stream.Span, at);
            var text = stream.Span[at..end];
            if (IsMarker(text, "..."))
            {
                if (hasContent)
                {
                    yield return (stream[start..end], startLine);
                }

                start = end;
                startLine = line + 1;
                hasContent = false;
            }
            else if (hasContent && IsMarker(text, "---"))
            {
                yield return (stream[start..at], startLine);
                start = at;
                startLine = line;
            }
            else
            {
                hasContent |= IsContent(text);
            }

            at = end;
        }

        yield return (stream[start..], startLine);
    }

    /// <summary>Directives, comments and blank lines before a marker belong to the document that the marker begins.</summary>
    private static bool IsContent(ReadOnlySpan<char> line)
    {
        var text = line.TrimStart();
        return !text.IsEmpty && text[0] != '#' && line[0] != '%';
    }

    private static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker) && (line.Length == marker.Length || line[marker.Length] is ' ' or '\t' or '\r' or '\n');

    private static int EndOfLine(ReadOnlySpan<char> stream, int at)
    {
        var length = stream[at..].IndexOfAny('\n', '\r');
        if (length < 0)
        {
            return stream.Length;
        }

        var end = at + length;
        return stream[end] == '\r' && end + 1 < stream.Length && stream[end + 1] == '\n' ? end + 2 : end + 1;
    }
}
