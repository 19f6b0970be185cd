namespace Kubescape.Objects;

/// <summary>Copies documents with other texts in the same places.</summary>
/// <param name="key">The name of a member to write in place of that of the field.</param>
/// <param name="text">The string to write in place of that of the field.</param>
public sealed class TreeRewriter(Func<Field, string> key, Func<Field, string> text)
{
    private readonly Dictionary<ObjectTree, ObjectTree> copies = new(ReferenceEqualityComparer.Instance);

    /// <summary>The same place in the copy of its document.</summary>
    public Field Rewrite(Field field)
    {
        if (field.Tree is not { } tree)
        {
            return field;
        }

        if (!copies.TryGetValue(tree, out var copy))
        {
            copy = Copy(tree);
            copies.Add(tree, copy);
        }

        return field.In(copy);
    }

    private ObjectTree Copy(ObjectTree tree)
    {
        var nodes = new Node[tree.Nodes.Length];
        for (var index = 0; index < nodes.Length; index++)
        {
            var node = tree.Nodes[index];
            var field = new Field(tree, index, missing: null);
            nodes[index] = node with
            {
                Key = node.Key is null ? null : key(field),
                Text = node.Kind == FieldKind.String ? text(field) : node.Text,
            };
        }

        return new ObjectTree(nodes);
    }
}
