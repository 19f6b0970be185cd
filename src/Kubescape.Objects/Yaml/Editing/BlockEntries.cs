using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>Adds members and items to blocks, and takes them out, line by line.</summary>
internal sealed class BlockEntries(DocumentChanges changes, TextStyle style)
{
    private readonly BlockWriter writer = new(style);

    private string Text => changes.Text;

    /// <summary>Takes entries out of a block and adds others at its end.</summary>
    public void Change(SyntaxNode node, SyntaxEntry? owner, List<EditNode> added, HashSet<SyntaxEntry> removed)
    {
        var kept = node.Entries.FindLast(entry => !removed.Contains(entry));
        if (kept is null && added.Count == 0)
        {
            Clear(node, owner);
        }
        else if (kept is null)
        {
            var lines = Lines(node, added).ToList();
            var first = node.Entries[0].Start;
            changes.Replace(first, node.End, string.Join(changes.LineEnd, lines)[Column(first)..]);
        }
        else
        {
            if (removed.Count > 0)
            {
                Remove(node, removed);
            }

            if (added.Count > 0)
            {
                changes.InsertLinesAfter(kept.End, Lines(node, added));
            }
        }
    }

    /// <summary>Writes a list or mapping where a member has nothing but a null or empty brackets.</summary>
    public void Fill(SyntaxEntry entry, EditNode edit)
    {
        var indent = Column(entry.Start) + (edit.IsSequence ? style.ListStep : style.Step);
        var end = SyntaxText.EndOfLine(Text, entry.End);
        var comment = Text[entry.End..end];
        var lines = writer.Lines(edit, indent).Prepend(string.IsNullOrWhiteSpace(comment) ? "" : comment);
        changes.Replace(entry.ValueFrom, end, string.Join(changes.LineEnd, lines));
    }

    private void Remove(SyntaxNode node, HashSet<SyntaxEntry> removed)
    {
        var leading = node.Entries.TakeWhile(removed.Contains).Count();
        if (leading > 0 && !SyntaxText.IsFirstOnLine(Text, node.Entries[0].Start))
        {
            RemoveFromDash(node, leading);
        }
        else
        {
            leading = 0;
        }

        foreach (var entry in node.Entries.Skip(leading).Where(removed.Contains))
        {
            changes.RemoveLines(entry.Start, entry.End);
        }
    }

    /// <summary>The first entries begin in the line of a dash, so the next one moves up, unless comments stand between.</summary>
    private void RemoveFromDash(SyntaxNode node, int count)
    {
        var first = node.Entries[0];
        var last = node.Entries[count - 1];
        var next = node.Entries[count];
        var end = SyntaxText.EndOfLine(Text, last.End);
        var hasComments = !string.IsNullOrWhiteSpace(Text[end..next.Start]);
        if (hasComments)
        {
            changes.Replace(Text.AsSpan(0, first.Start).TrimEnd(' ').Length, end, "");
        }
        else
        {
            changes.Replace(first.Start, next.Start, "");
        }
    }

    /// <summary>A block without entries needs brackets.</summary>
    private void Clear(SyntaxNode node, SyntaxEntry? owner)
    {
        var brackets = node.Kind == SyntaxKind.Sequence ? "[]" : "{}";
        var first = node.Entries[0].Start;
        if (owner is null || !SyntaxText.IsFirstOnLine(Text, first) || node.HasProperties)
        {
            changes.Replace(first, node.End, brackets);
            return;
        }

        changes.Replace(owner.ValueFrom, owner.ValueFrom, $" {brackets}");
        var end = SyntaxText.EndOfLine(Text, owner.ValueFrom);
        changes.Replace(end, SyntaxText.EndOfLine(Text, node.End), "");
    }

    private IEnumerable<string> Lines(SyntaxNode node, List<EditNode> added)
    {
        var indent = Column(node.Entries[0].Start);
        return node.Kind == SyntaxKind.Mapping
            ? writer.Members(added, indent)
            : writer.Items(added, indent, node.Entries[^1].Value.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted
                ? node.Entries[^1].Value.Style
                : ScalarStyle.Plain);
    }

    private int Column(int at) => at - SyntaxText.StartOfLine(Text, at);
}
