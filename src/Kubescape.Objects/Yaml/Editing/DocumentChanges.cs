namespace Kubescape.Objects;

/// <summary>The changes to the text of one document, collected while its values are walked.</summary>
internal sealed class DocumentChanges(string text, string lineEnd)
{
    private readonly List<(int Start, int End, string NewText)> changes = [];

    /// <summary>The text before any change.</summary>
    public string Text => text;

    /// <summary>What ends a line.</summary>
    public string LineEnd => lineEnd;

    /// <summary>The changes in the order of the text; what goes in at the same place, in the order of its coming.</summary>
    public IReadOnlyList<(int Start, int End, string NewText)> InOrder() =>
        [.. changes.OrderBy(change => change.Start).ThenBy(change => change.End > change.Start)];

    /// <summary>Puts a text in the place of another one.</summary>
    public void Replace(int start, int end, string newText) => changes.Add((start, end, newText));

    /// <summary>Puts lines behind the line of a place, with its comment.</summary>
    public void InsertLinesAfter(int at, IEnumerable<string> lines)
    {
        var end = SyntaxText.EndOfLine(text, at);
        Replace(end, end, string.Concat(lines.Select(line => lineEnd + line)));
    }

    /// <summary>Removes the lines from one place to another, and the line end before them.</summary>
    public void RemoveLines(int from, int to)
    {
        var start = SyntaxText.StartOfLine(text, from);
        var end = SyntaxText.EndOfLine(text, to);
        if (start > 0)
        {
            Replace(SyntaxText.WithoutLineEnd(text, start), end, "");
        }
        else
        {
            Replace(start, Math.Min(text.Length, end + lineEnd.Length), "");
        }
    }
}
