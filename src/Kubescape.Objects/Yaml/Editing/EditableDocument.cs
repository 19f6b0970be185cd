using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>One document of a file, read when the first edit asks for it.</summary>
/// <param name="text">The document.</param>
/// <param name="start">Its offset in the file.</param>
/// <param name="lineEnd">What ends a line in the file.</param>
/// <param name="read">Reads the one document of a text; <see langword="null"/> when there is not exactly one.</param>
internal sealed class EditableDocument(string text, int start, string lineEnd, Func<string, ObjectTree?> read)
{
    private ObjectTree? tree;
    private SyntaxNode? root;
    private IReadOnlySet<string>? aliased;
    private string? trouble;

    /// <summary>Plans edits; each change is checked by reading the result.</summary>
    /// <returns>The changes, with offsets in the file.</returns>
    public IReadOnlyList<(int Start, int End, string NewText)> Plan(IReadOnlyList<FieldEdit> edits, List<RefusedEdit> refused)
    {
        if (!TryOpen())
        {
            refused.AddRange(edits.Select(edit => new RefusedEdit(edit, trouble!)));
            return [];
        }

        var found = new List<RefusedEdit>();
        if (Try(edits, found) is not { } changes)
        {
            // One edit can spoil the rest, so each is looked at alone, and then the good ones together once more.
            found.Clear();
            var good = edits.Where(edit => IsPossible(edit, found)).ToList();
            changes = Try(good, found);
            if (changes is null)
            {
                found.AddRange(good.Except(found.Select(one => one.Edit)).Select(edit => new RefusedEdit(edit, NotReached)));
                changes = [];
            }
        }

        refused.AddRange(found);
        return [.. changes.Select(change => (change.Start + start, change.End + start, change.NewText))];
    }

    private const string NotReached = "the text could not be changed without changing something else too";

    private bool IsPossible(FieldEdit edit, List<RefusedEdit> refused)
    {
        var alone = new List<RefusedEdit>();
        if (Try([edit], alone) is null)
        {
            alone.Add(new RefusedEdit(edit, NotReached));
        }

        refused.AddRange(alone);
        return alone.Count == 0;
    }

    /// <summary>The changes; <see langword="null"/> when the result is not what the edits want.</summary>
    private IReadOnlyList<(int Start, int End, string NewText)>? Try(IReadOnlyList<FieldEdit> edits, List<RefusedEdit> refused)
    {
        var laid = EditNode.Lay(edits, tree!.Root, refused);
        if (laid.Children.Count == 0)
        {
            return [];
        }

        var editor = new DocumentEditor(text, root!, aliased!, lineEnd);
        editor.Edit(root!, owner: null, laid, tree.Root);
        refused.AddRange(editor.Refused);
        var changes = editor.Changes;
        return changes.Count == 0
            ? []
            : TextChanges.Apply(text, changes) is { } changed && read(changed) is { } after
                && IntendedTree.IsReached(tree.Root, laid, after.Root)
                ? changes
                : null;
    }

    private bool TryOpen()
    {
        if (root is not null || trouble is not null)
        {
            return trouble is null;
        }

        try
        {
            tree = read(text);
            var reader = new SyntaxReader(text);
            if (tree is not null && tree.Root.Kind is FieldKind.Mapping or FieldKind.Sequence)
            {
                root = reader.Read();
                aliased = reader.Aliased;
                return true;
            }

            trouble = "the document cannot be read, or holds no object";
        }
        catch (Exception error) when (error is YamlException or ParseException or InvalidOperationException or ArgumentException)
        {
            trouble = "the document is written in a way that is not edited";
        }

        return false;
    }
}
