namespace Kubescape.Objects;

/// <summary>Makes a part of a document a document of its own.</summary>
internal static class Subtree
{
    /// <summary>The part, with <c>apiVersion</c> and <c>kind</c> added in front where it lacks them and they are known.</summary>
    public static ObjectTree Extract(Field part, string? apiVersion, string? kind)
    {
        var source = part.Tree!.Nodes.AsSpan(part.Index, part.Tree.Nodes[part.Index].End - part.Index);
        var root = source[0];
        var isMapping = root.Kind == FieldKind.Mapping;
        var added = new List<Node>(2);
        AddHeader("apiVersion", apiVersion);
        AddHeader("kind", kind);

        var nodes = new Node[source.Length + added.Count];
        nodes[0] = root with
        {
            Key = null,
            Parent = -1,
            Ordinal = 0,
            End = nodes.Length,
            ChildCount = root.ChildCount + added.Count,
        };
        added.CopyTo(nodes, 1);
        var shift = added.Count - part.Index;
        for (var index = 1; index < source.Length; index++)
        {
            var node = source[index];
            var topLevel = node.Parent == part.Index;
            nodes[index + added.Count] = node with
            {
                Parent = topLevel ? 0 : node.Parent + shift,
                Ordinal = topLevel ? node.Ordinal + added.Count : node.Ordinal,
                End = node.End + shift,
            };
        }

        return new ObjectTree(nodes);

        void AddHeader(string name, string? value)
        {
            if (value is not null && isMapping && !part[name].Exists)
            {
                var at = added.Count + 1;
                added.Add(new Node
                {
                    Key = name, Text = value, Kind = FieldKind.String, Parent = 0, Ordinal = at - 1,
                    End = at + 1, Line = root.Line, Column = root.Column,
                });
            }
        }
    }
}
