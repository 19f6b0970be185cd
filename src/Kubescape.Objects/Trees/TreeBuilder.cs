using System.Globalization;
using System.Runtime.InteropServices;

namespace Kubescape.Objects;

/// <summary>Collects the values of one document in document order.</summary>
internal sealed class TreeBuilder(TreeLimits limits)
{
    private readonly List<Node> nodes = [];
    private readonly List<int> open = [];
    private int aliasedNodes;

    /// <summary>The index that the next value gets.</summary>
    public int Next => nodes.Count;

    /// <summary>Sequences and mappings that are open.</summary>
    public int Depth => open.Count;

    /// <summary>Whether the innermost open value is a mapping.</summary>
    public bool InMapping => open.Count > 0 && nodes[open[^1]].Kind == FieldKind.Mapping;

    /// <summary>Whether the document is nothing but <c>null</c>, as one that holds only comments is.</summary>
    public bool IsLoneNull => nodes.Count == 1 && nodes[0].Kind == FieldKind.Null;

    /// <summary>Adds a scalar.</summary>
    public void Scalar(string? key, FieldKind kind, string? text, int line, int column)
    {
        Add(key, kind, line, column);
        ref var node = ref CollectionsMarshal.AsSpan(nodes)[^1];
        node.Text = text;
        node.End = nodes.Count;
    }

    /// <summary>Opens a sequence or a mapping, closed by <see cref="Close"/>.</summary>
    /// <exception cref="ParseException">The document is deeper or larger than allowed.</exception>
    public void Open(string? key, FieldKind kind, int line, int column)
    {
        if (open.Count >= limits.MaxDepth)
        {
            throw Beyond(limits.MaxDepth, "levels of nesting", line, column);
        }

        Add(key, kind, line, column);
        open.Add(nodes.Count - 1);
    }

    /// <summary>Closes the innermost open sequence or mapping.</summary>
    public void Close()
    {
        CollectionsMarshal.AsSpan(nodes)[open[^1]].End = nodes.Count;
        open.RemoveAt(open.Count - 1);
    }

    /// <summary>Repeats the value at <paramref name="source"/>, as an alias does.</summary>
    /// <exception cref="ParseException">
    /// The value is still open, so that it would contain itself, or there are too many.
    /// </exception>
    public void Copy(string? key, int source, int line, int column)
    {
        var end = nodes[source].End;
        if (end == 0)
        {
            throw new ParseException("an alias stands inside the value it names", line, column);
        }

        aliasedNodes += end - source;
        if (aliasedNodes > limits.MaxAliasedNodes)
        {
            throw Beyond(limits.MaxAliasedNodes, "values through aliases", line, column);
        }

        Repeat(key, source, line, column);
    }

    /// <summary>The finished tree.</summary>
    /// <param name="hasMergeKeys">Whether a member called <c>&lt;&lt;</c> merges the mappings it holds.</param>
    /// <param name="duplicates">Receives the members that a later one of the same name replaced.</param>
    public ObjectTree Build(bool hasMergeKeys, List<DuplicateKey> duplicates)
    {
        var normalizer = new MappingNormalizer(CollectionsMarshal.AsSpan(nodes), duplicates, hasMergeKeys);
        return new ObjectTree(normalizer.Normalize());
    }

    /// <summary>Recursion is bounded by the limit of nesting, which counts for what is repeated too.</summary>
    private void Repeat(string? key, int source, int line, int column)
    {
        var node = nodes[source];
        if (node.Kind is not (FieldKind.Sequence or FieldKind.Mapping))
        {
            Scalar(key, node.Kind, node.Text, line, column);
            return;
        }

        Open(key, node.Kind, line, column);
        for (var child = source + 1; child < node.End; child = nodes[child].End)
        {
            Repeat(nodes[child].Key, child, nodes[child].Line, nodes[child].Column);
        }

        Close();
    }

    private void Add(string? key, FieldKind kind, int line, int column)
    {
        EnsureRoom(line, column);
        var parent = open.Count == 0 ? -1 : open[^1];
        var ordinal = 0;
        if (parent >= 0)
        {
            ordinal = CollectionsMarshal.AsSpan(nodes)[parent].ChildCount++;
        }

        nodes.Add(new Node
        {
            Key = key,
            Kind = kind,
            Parent = parent,
            Ordinal = ordinal,
            Line = line,
            Column = (ushort)Math.Min(column, ushort.MaxValue),
        });
    }

    private void EnsureRoom(int line, int column)
    {
        if (nodes.Count >= limits.MaxNodes)
        {
            throw Beyond(limits.MaxNodes, "values", line, column);
        }
    }

    private static ParseException Beyond(int limit, string what, int line, int column) =>
        new(string.Create(CultureInfo.InvariantCulture, $"more than {limit:N0} {what} in one document"), line, column);
}
