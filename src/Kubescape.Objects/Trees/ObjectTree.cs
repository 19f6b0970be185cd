namespace Kubescape.Objects;

/// <summary>An immutable document: values in one array, without a heap object for each.</summary>
/// <remarks>
/// A Kubernetes list of thousands of objects is millions of values; as separate heap objects they cost more to collect than
/// to judge. Safe for any number of threads.
/// </remarks>
public sealed class ObjectTree
{
    internal ObjectTree(Node[] nodes) => Nodes = nodes;

    internal Node[] Nodes { get; }

    /// <summary>The whole document.</summary>
    public Field Root => new(this, 0, missing: null);

    /// <summary>A tree that is the empty mapping.</summary>
    public static ObjectTree Empty { get; } = new([new Node { Kind = FieldKind.Mapping, End = 1 }]);
}
