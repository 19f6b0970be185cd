using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>A value that can be changed, of an object under construction.</summary>
internal sealed class Node
{
    private readonly List<Node>? items;
    private readonly OrderedDictionary<string, Node>? members;

    private Node(FieldKind kind, string? text, int line)
    {
        Kind = kind;
        Text = text;
        Line = line;
        items = kind == FieldKind.Sequence ? [] : null;
        members = kind == FieldKind.Mapping ? new OrderedDictionary<string, Node>(StringComparer.Ordinal) : null;
    }

    public FieldKind Kind { get; }

    /// <summary>What is written for a scalar; <see langword="null"/> for lists, mappings and <c>null</c>.</summary>
    public string? Text { get; }

    /// <summary>1-based line in the file of the object; 0 when the value came from elsewhere.</summary>
    public int Line { get; }

    public bool IsMapping => Kind == FieldKind.Mapping;

    public bool IsSequence => Kind == FieldKind.Sequence;

    public bool IsNull => Kind == FieldKind.Null;

    public bool IsScalar => !IsMapping && !IsSequence;

    /// <summary>The items of a list; none elsewhere.</summary>
    public List<Node> Items => items ?? [];

    /// <summary>The members of a mapping; none elsewhere.</summary>
    public IEnumerable<KeyValuePair<string, Node>> Members => members ?? [];

    /// <summary>How many items or members there are.</summary>
    public int Count => items?.Count ?? members?.Count ?? 0;

    /// <summary>The member of this name; <see langword="null"/> where there is none.</summary>
    public Node? this[string name] => members is not null && members.TryGetValue(name, out var member) ? member : null;

    public static Node Mapping(int line = 0) => new(FieldKind.Mapping, null, line);

    public static Node Sequence(int line = 0) => new(FieldKind.Sequence, null, line);

    public static Node Null(int line = 0) => new(FieldKind.Null, null, line);

    public static Node String(string text, int line = 0) => new(FieldKind.String, text, line);

    public static Node Scalar(FieldKind kind, string? text, int line = 0) => new(kind, text, line);

    /// <summary>Writes a member at its old place, or else at the end.</summary>
    public void Set(string name, Node value) => members![name] = value;

    public void Set(string name, string text) => members![name] = String(text);

    public bool Remove(string name) => members!.Remove(name);

    public void Add(Node item) => items!.Add(item);

    /// <summary>The mapping of this name, made where there is none.</summary>
    public Node Child(string name)
    {
        if (this[name] is { IsMapping: true } child)
        {
            return child;
        }

        var made = Mapping();
        Set(name, made);
        return made;
    }

    /// <summary>The value that these member names lead to; <see langword="null"/> where there is none.</summary>
    public Node? At(params ReadOnlySpan<string> names)
    {
        var node = this;
        foreach (var name in names)
        {
            node = node?[name];
        }

        return node;
    }
}
