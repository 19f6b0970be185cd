using System.Collections.Immutable;
using System.Text;

namespace Kubescape.Objects;

/// <summary>A YAML or JSON file whose fields can be changed while every other character stays.</summary>
/// <remarks>
/// Documents are read when an edit is asked of them, so a plan costs as much as the documents that it touches. Each plan is
/// checked: the changed document is read again, and edits whose result is not exactly the intended tree are refused. For one
/// thread.
/// </remarks>
public sealed class EditableText
{
    private readonly string text;
    private readonly List<EditableDocument> documents = [];
    private int[]? lineStarts;

    /// <summary>A file.</summary>
    /// <param name="text">All of it, with a byte order mark if it has one.</param>
    /// <param name="isJson">Whether it was read as JSON; such a file must hold one value.</param>
    public EditableText(string text, bool isJson = false)
    {
        this.text = text;
        var lineEnd = SyntaxText.LineEnd(text);
        var start = text is ['\uFEFF', ..] ? 1 : 0;
        if (isJson)
        {
            documents.Add(new EditableDocument(text[start..], start, lineEnd, ReadJson));
            return;
        }

        foreach (var (document, _) in YamlDocumentSplitter.Split(text.AsMemory(start)))
        {
            documents.Add(new EditableDocument(document.ToString(), start, lineEnd, ReadYaml));
            start += document.Length;
        }
    }

    /// <summary>What edits come to. Equal edits are one; of edits that contradict each other the first is made.</summary>
    public EditPlan Plan(IEnumerable<FieldEdit> edits)
    {
        var changes = new List<(int Start, int End, string NewText)>();
        var refused = new List<RefusedEdit>();
        foreach (var group in edits.GroupBy(edit => edit.Document).OrderBy(group => group.Key))
        {
            if (group.Key >= 0 && group.Key < documents.Count)
            {
                changes.AddRange(documents[group.Key].Plan([.. group], refused));
            }
            else
            {
                refused.AddRange(group.Select(edit => new RefusedEdit(edit, "the file has no such document")));
            }
        }

        return new EditPlan([.. changes.Select(change => Locate(change.Start, change.End, change.NewText))], [.. refused]);
    }

    /// <summary>The text with the changes of a plan.</summary>
    /// <exception cref="ArgumentException">The plan is one of another text.</exception>
    public string Apply(EditPlan plan) =>
        TextChanges.Apply(text, [.. plan.Replacements.Select(one => (one.Start, one.End, one.NewText))])
        ?? throw new ArgumentException("The plan is one of another text.", nameof(plan));

    private TextReplacement Locate(int start, int end, string newText)
    {
        var (startLine, startColumn) = Position(start);
        var (endLine, endColumn) = Position(end);
        return new TextReplacement(start, end - start, newText, startLine, startColumn, endLine, endColumn);
    }

    private (int Line, int Column) Position(int at)
    {
        lineStarts ??= [.. LineStarts()];
        var found = Array.BinarySearch(lineStarts, at);
        var line = found < 0 ? ~found - 1 : found;
        return (line + 1, at - lineStarts[line] + 1);
    }

    private IEnumerable<int> LineStarts()
    {
        yield return 0;
        for (var end = SyntaxText.EndOfLine(text, 0); end < text.Length; end = SyntaxText.EndOfLine(text, end))
        {
            end += text.AsSpan(end).StartsWith("\r\n") ? 2 : 1;
            yield return end;
        }
    }

    private static ObjectTree? ReadYaml(string document) =>
        YamlDocuments.Read(document.AsMemory(), TreeLimits.Default).ToList() is [{ Tree: { } tree }] ? tree : null;

    private static ObjectTree? ReadJson(string document) =>
        JsonDocuments.Read(Encoding.UTF8.GetBytes(document), TreeLimits.Default, withLines: false) is [{ Tree: { } tree }]
            ? tree
            : null;
}
