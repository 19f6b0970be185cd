using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>Walks the values of a document along the edits and notes what changes in the text.</summary>
internal sealed class DocumentEditor
{
    private readonly DocumentChanges changes;
    private readonly IReadOnlySet<string> aliased;
    private readonly BlockEntries blocks;
    private readonly FlowEntries flows;
    private readonly List<RefusedEdit> refused = [];

    public DocumentEditor(string text, SyntaxNode root, IReadOnlySet<string> aliased, string lineEnd)
    {
        this.aliased = aliased;
        changes = new DocumentChanges(text, lineEnd);
        blocks = new BlockEntries(changes, TextStyle.Of(root, text, lineEnd));
        flows = new FlowEntries(changes, isJson: root.IsFlow && root.Entries.FirstOrDefault() is { IsQuoted: true });
    }

    /// <summary>The changes so far, in the order of the text.</summary>
    public IReadOnlyList<(int Start, int End, string NewText)> Changes => changes.InOrder();

    /// <summary>The edits that this document does not allow.</summary>
    public IReadOnlyList<RefusedEdit> Refused => refused;

    /// <summary>
    /// Makes the edits below a list or mapping; those that are refused are taken out of <paramref name="edits"/>.
    /// </summary>
    public void Edit(SyntaxNode node, SyntaxEntry? owner, EditNode edits, Field field)
    {
        var added = new List<EditNode>();
        var removed = new HashSet<SyntaxEntry>();
        var failed = new List<EditNode>();
        var names = edits.Children.Count > 1 && node.Kind == SyntaxKind.Mapping ? ByName(node) : null;
        foreach (var edit in edits.Children)
        {
            var entry = Find(node, edit.Step, names);
            if (WhyNot(node, entry, edit, field) is { } reason)
            {
                refused.AddRange(edit.AllEdits().Select(one => new RefusedEdit(one, reason)));
                failed.Add(edit);
            }
            else if (entry is null)
            {
                added.Add(edit);
            }
            else if (edit.Deletes)
            {
                removed.Add(entry);
            }
            else
            {
                EditEntry(node, entry, edit, field);
            }
        }

        edits.Remove(failed);
        if (added.Count > 0 || removed.Count > 0)
        {
            Change(node, owner, added, removed);
        }
    }

    private void Change(SyntaxNode node, SyntaxEntry? owner, List<EditNode> added, HashSet<SyntaxEntry> removed)
    {
        if (node.Kind == SyntaxKind.Sequence)
        {
            added.Sort((left, right) => left.Step.Index.CompareTo(right.Step.Index));
        }

        if (node.IsFlow)
        {
            flows.Change(node, added, removed);
        }
        else
        {
            blocks.Change(node, owner, added, removed);
        }
    }

    private void EditEntry(SyntaxNode parent, SyntaxEntry entry, EditNode edit, Field around)
    {
        var value = entry.Value;
        if (edit.Value is { } scalar)
        {
            WriteScalar(parent, entry, scalar);
        }
        else if (!value.IsEmpty)
        {
            Edit(value, entry, edit, edit.Step.From(around));
        }
        else if (parent.IsFlow || parent.Kind == SyntaxKind.Sequence || value.HasProperties)
        {
            flows.Fill(parent, entry, edit);
        }
        else
        {
            blocks.Fill(entry, edit);
        }
    }

    private void WriteScalar(SyntaxNode parent, SyntaxEntry entry, EditValue scalar)
    {
        var value = entry.Value;
        var style = value.Style is ScalarStyle.DoubleQuoted or ScalarStyle.SingleQuoted ? value.Style
            : flows.IsJson ? ScalarStyle.DoubleQuoted
            : ScalarStyle.Plain;
        var text = ScalarText.Of(scalar, style);
        var isNothing = value.Start == value.End;
        changes.Replace(value.Start, value.End, isNothing && !parent.IsFlow ? $" {text}" : text);
    }

    /// <summary>Why an edit of an entry cannot be made; <see langword="null"/> when it can.</summary>
    private string? WhyNot(SyntaxNode node, SyntaxEntry? entry, EditNode edit, Field field)
    {
        if (edit.Step.IsItem != (node.Kind == SyntaxKind.Sequence))
        {
            return $"'{edit.Step}' does not lead into a {(node.Kind == SyntaxKind.Sequence ? "list" : "mapping")}";
        }

        if (entry is null)
        {
            return edit.Step.From(field).Exists ? "the field comes from a mapping that '<<' merges in"
                : edit.Deletes ? "there is no such field"
                : WhyNotMade(edit);
        }

        if (entry.ValueFrom < 0)
        {
            return "the member has no colon";
        }

        if (edit.Deletes)
        {
            return null;
        }

        var value = entry.Value;
        if (value.Anchor.Length > 0 && aliased.Contains(value.Anchor))
        {
            return $"the value has the anchor &{value.Anchor} and is used elsewhere too";
        }

        if (edit.Value is not null)
        {
            return value.Kind is SyntaxKind.Mapping or SyntaxKind.Sequence && !value.IsEmpty
                ? "a list or mapping stands there, and a single value is to be written"
                : null;
        }

        return value.Kind switch
        {
            SyntaxKind.Alias => "the value around it is an alias of one elsewhere",
            SyntaxKind.Scalar when !value.IsNull => "a single value stands where a list or mapping is needed",
            _ when value.IsEmpty => WhyNotMade(edit),
            _ => null,
        };
    }

    private static string? WhyNotMade(EditNode edit) => edit.AllNodes().Any(node => node.Deletes)
        ? "there is no such field"
        : edit.AllNodes().Any(node => node.Children.Any(child => child.Step.IsItem != node.IsSequence))
            ? "other edits make a list where this one makes a mapping"
            : null;

    private static SyntaxEntry? Find(SyntaxNode node, PathStep step, Dictionary<string, SyntaxEntry>? names)
    {
        if (node.Kind == SyntaxKind.Sequence)
        {
            return step.IsItem && step.Index < node.Entries.Count ? node.Entries[step.Index] : null;
        }

        return step.Name is not { } name ? null
            : names is null ? node.Entries.FindLast(entry => !entry.IsMerge && entry.Name == name)
            : names.GetValueOrDefault(name);
    }

    private static Dictionary<string, SyntaxEntry> ByName(SyntaxNode node)
    {
        var names = new Dictionary<string, SyntaxEntry>(StringComparer.Ordinal);
        foreach (var entry in node.Entries.Where(entry => !entry.IsMerge))
        {
            names[entry.Name!] = entry;
        }

        return names;
    }
}
