namespace Kubescape.Objects;

/// <summary>Adds members and items to brackets, and takes them out, with their commas.</summary>
internal sealed class FlowEntries(DocumentChanges changes, bool isJson)
{
    private const string UsualStep = "  ";

    private string Text => changes.Text;

    /// <summary>Whether names and text need quotation marks.</summary>
    public bool IsJson => isJson;

    /// <summary>Takes entries out of brackets and adds others at their end.</summary>
    public void Change(SyntaxNode node, List<EditNode> added, HashSet<SyntaxEntry> removed)
    {
        var kept = node.Entries.FindLast(entry => !removed.Contains(entry));
        if (kept is null)
        {
            var writer = new FlowWriter(isJson, changes.LineEnd, step: null);
            changes.Replace(
                node.Start + 1, node.End - 1, string.Join(", ", added.Select(edit => writer.Entry(edit, indent: ""))));
            return;
        }

        if (removed.Count > 0)
        {
            Remove(node, removed, kept);
        }

        if (added.Count > 0)
        {
            Add(node, kept, added);
        }
    }

    /// <summary>Writes a list or mapping where there is nothing but a null or empty brackets.</summary>
    public void Fill(SyntaxNode parent, SyntaxEntry entry, EditNode edit)
    {
        var value = entry.Value;
        var isSpread = parent.IsFlow && IsSpread(parent, entry);
        var writer = new FlowWriter(isJson, changes.LineEnd, isSpread ? StepOf(parent, entry) : null);
        var text = writer.Collection(edit, SyntaxText.IndentOfLine(Text, entry.Start));
        changes.Replace(value.Start, value.End, value.Start == value.End ? $" {text}" : text);
    }

    private void Remove(SyntaxNode node, HashSet<SyntaxEntry> removed, SyntaxEntry lastKept)
    {
        var entries = node.Entries;
        for (var index = 0; entries[index] != lastKept; index++)
        {
            if (removed.Contains(entries[index]))
            {
                changes.Replace(entries[index].Start, entries[index + 1].Start, "");
            }
        }

        if (entries[^1] != lastKept)
        {
            changes.Replace(lastKept.End, entries[^1].End, "");
        }
    }

    private void Add(SyntaxNode node, SyntaxEntry last, List<EditNode> added)
    {
        var isSpread = IsSpread(node, last);
        var indent = SyntaxText.IndentOfLine(Text, last.Start);
        var writer = new FlowWriter(isJson, changes.LineEnd, isSpread ? StepOf(node, last) : null);
        var gap = isSpread ? changes.LineEnd + indent : " ";
        var text = gap + string.Join($",{gap}", added.Select(edit => writer.Entry(edit, indent)));
        var next = SyntaxText.SkipTrivia(Text, last.End);
        var hasComma = last == node.Entries[^1] && Text[next] == ',';
        var at = hasComma ? next + 1 : last.End;
        var end = SyntaxText.EndOfLine(Text, at);
        if (isSpread && Text.AsSpan(at, end - at).TrimStart().StartsWith("#"))
        {
            changes.Replace(at, at, hasComma ? "" : ",");
            changes.Replace(end, end, text);
        }
        else
        {
            changes.Replace(at, at, hasComma ? text : $",{text}");
        }
    }

    /// <summary>Whether entries stand on lines of their own.</summary>
    private bool IsSpread(SyntaxNode node, SyntaxEntry entry) =>
        Text.AsSpan(node.Start, entry.Start - node.Start).IndexOfAny('\n', '\r') >= 0
        && SyntaxText.IsFirstOnLine(Text, entry.Start);

    private string StepOf(SyntaxNode node, SyntaxEntry entry)
    {
        var outer = SyntaxText.IndentOfLine(Text, node.Start);
        var inner = SyntaxText.IndentOfLine(Text, entry.Start);
        return inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal)
            ? inner[outer.Length..]
            : UsualStep;
    }
}
