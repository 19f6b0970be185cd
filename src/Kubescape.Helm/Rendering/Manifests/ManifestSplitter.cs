namespace Kubescape.Helm;

/// <summary>Parts what a template prints at the lines that begin with three dashes.</summary>
internal static class ManifestSplitter
{
    /// <summary>The parts that hold more than space, with their 1-based first lines.</summary>
    public static IEnumerable<(string Text, int Line)> Split(string text)
    {
        var line = 1;
        for (var start = 0; start <= text.Length;)
        {
            var next = NextMark(text, start);
            var part = text[start..(next < 0 ? text.Length : next)];
            if (Content(part) is { } content)
            {
                yield return (part[content..], line + part.AsSpan(0, content).Count('\n'));
            }

            if (next < 0)
            {
                yield break;
            }

            line += part.AsSpan().Count('\n');
            start = next + 3;
        }
    }

    private static int NextMark(string text, int start)
    {
        // A part starts right behind the dashes of the one before.
        if (start == 0 && IsMark(text, 0))
        {
            return 0;
        }

        for (var at = text.IndexOf("\n---", start, StringComparison.Ordinal); at >= 0;)
        {
            if (IsMark(text, at + 1))
            {
                return at + 1;
            }

            at = text.IndexOf("\n---", at + 1, StringComparison.Ordinal);
        }

        return -1;
    }

    private static bool IsMark(string text, int at) =>
        text.AsSpan(at).StartsWith("---") && (at + 3 == text.Length || char.IsWhiteSpace(text[at + 3]));

    private static int? Content(string part)
    {
        var content = part.AsSpan().TrimStart();
        return content.IsEmpty ? null : part.Length - content.Length;
    }
}
