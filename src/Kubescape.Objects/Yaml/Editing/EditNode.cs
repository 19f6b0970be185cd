namespace Kubescape.Objects;

/// <summary>The edits of one document, laid together along their paths, so that all are made at once.</summary>
internal sealed class EditNode
{
    private readonly Dictionary<PathStep, EditNode> byStep = [];
    private readonly List<EditNode> children = [];
    private readonly List<FieldEdit> edits = [];

    private EditNode(PathStep step) => Step = step;

    /// <summary>The last step of the path; meaningless at the root.</summary>
    public PathStep Step { get; private init; }

    /// <summary>The value to write here.</summary>
    public EditValue? Value { get; private set; }

    /// <summary>Whether the field goes.</summary>
    public bool Deletes { get; private set; }

    /// <summary>What is to be done further down, in the order in which it was asked for.</summary>
    public IReadOnlyList<EditNode> Children => children;

    /// <summary>Whether what is made here, where there is nothing, is a list.</summary>
    public bool IsSequence => children.Count > 0 && children[0].Step.IsItem;

    /// <summary>Lays edits together; those that contradict an earlier one are refused.</summary>
    public static EditNode Lay(IEnumerable<FieldEdit> edits, Field root, ICollection<RefusedEdit> refused)
    {
        var top = new EditNode(default);
        foreach (var edit in edits)
        {
            if (edit.Path.IsEmpty)
            {
                refused.Add(new RefusedEdit(edit, "no field is named"));
            }
            else if (top.Add(edit, root) is { } conflict)
            {
                refused.Add(new RefusedEdit(edit, conflict));
            }
        }

        top.children.ForEach(child => child.Collapse(child.Step.From(root)));
        return top;
    }

    /// <summary>What is to be done at one step further down, if anything.</summary>
    public EditNode? Find(PathStep step) => byStep.GetValueOrDefault(step);

    /// <summary>Every edit here and further down.</summary>
    public IEnumerable<FieldEdit> AllEdits() => edits.Concat(children.SelectMany(child => child.AllEdits()));

    /// <summary>This node and every one further down.</summary>
    public IEnumerable<EditNode> AllNodes() => children.SelectMany(child => child.AllNodes()).Prepend(this);

    /// <summary>Takes edits out again.</summary>
    public void Remove(IReadOnlyCollection<EditNode> refused)
    {
        children.RemoveAll(refused.Contains);
        foreach (var node in refused)
        {
            byStep.Remove(node.Step);
        }
    }

    private string? Add(FieldEdit edit, Field root)
    {
        var node = this;
        foreach (var step in edit.Path.AsSpan()[..^1])
        {
            node = node.Child(step);
            if (node.Deletes)
            {
                return node.Join(edit, "another edit removes the field around it");
            }

            if (node.Value is not null)
            {
                return "another edit writes a value around it";
            }
        }

        return edit.IsDelete ? node.AddDelete(edit) : node.AddValue(edit, root);
    }

    /// <summary>What is to go is gone with what is around it.</summary>
    private string? Join(FieldEdit edit, string conflict)
    {
        if (!edit.IsDelete)
        {
            return conflict;
        }

        edits.Add(edit);
        return null;
    }

    /// <summary>An item of a list of which nothing would be left goes too.</summary>
    private void Collapse(Field field)
    {
        children.ForEach(child => child.Collapse(child.Step.From(field)));
        if (Step.IsItem && children.Count > 0 && children.Count == field.Count && children.TrueForAll(child => child.Deletes))
        {
            Deletes = true;
            edits.AddRange(children.SelectMany(child => child.edits));
            children.Clear();
            byStep.Clear();
        }
    }

    private string? AddDelete(FieldEdit edit)
    {
        var node = Child(edit.Path[^1]);
        if (node.Value is not null || node.children.Count > 0)
        {
            return "another edit writes a value there";
        }

        node.Deletes = true;
        node.edits.Add(edit);
        return null;
    }

    private string? AddValue(FieldEdit edit, Field root)
    {
        var step = edit.Path[^1];
        for (; ; step = step with { Index = step.Index + 1 })
        {
            var node = Child(step);
            if (node.Deletes || node.children.Count > 0)
            {
                return node.Deletes ? "another edit removes the field" : "another edit writes something into the field";
            }

            if (node.Value is null || node.Value == edit.Value)
            {
                node.Value = edit.Value;
                node.edits.Add(edit);
                return null;
            }

            // Several values that are to follow the items of a list follow each other.
            if (!step.IsItem || step.Index < CountAround(edit, root))
            {
                return $"another edit writes '{node.Value.Value.Text}' there";
            }
        }
    }

    /// <summary>How many items the list has that an edit is to change.</summary>
    private static int CountAround(FieldEdit edit, Field root) =>
        edit.Path[..^1].Aggregate(root, (field, step) => step.From(field)).Items.Count;

    private EditNode Child(PathStep step)
    {
        if (!byStep.TryGetValue(step, out var child))
        {
            child = new EditNode(step);
            byStep.Add(step, child);
            children.Add(child);
        }

        return child;
    }
}
