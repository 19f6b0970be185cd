using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Kubescape.Objects;

/// <summary>A place inside a Kubernetes object: a value, or the absence of one, and the path that leads to it.</summary>
/// <remarks>
/// Absent places have a path too, so that a fix can be written where nothing was, and no control needs null checks. The default
/// value is an absent place at the root of nothing.
/// </remarks>
[DebuggerDisplay("{Path}: {ToString()}")]
public readonly struct Field : IEquatable<Field>
{
    /// <summary><c>1e3</c> and <c>80.0</c> are whole numbers too.</summary>
    private const NumberStyles WholeStyle =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    private readonly ObjectTree? tree;
    private readonly int node;

    /// <summary>The rest of the path below <see cref="node"/> when the place is absent.</summary>
    private readonly string? missing;

    internal Field(ObjectTree? tree, int node, string? missing)
    {
        this.tree = tree;
        this.node = node;
        this.missing = missing;
    }

    /// <summary>What stands here.</summary>
    public FieldKind Kind => tree is null || missing is not null ? FieldKind.Absent : tree.Nodes[node].Kind;

    /// <summary>Whether anything is written here, <c>null</c> included.</summary>
    public bool Exists => Kind != FieldKind.Absent;

    /// <summary>
    /// Whether a value other than <c>null</c> is written here: the API server reads <c>null</c> as an absent field.
    /// </summary>
    public bool HasValue => Kind is not (FieldKind.Absent or FieldKind.Null);

    /// <summary>Whether this is the boolean <c>true</c>; the string <c>"true"</c> is not.</summary>
    public bool IsTrue => Kind == FieldKind.Boolean && tree!.Nodes[node].Text == "true";

    /// <summary>Whether this is the boolean <c>false</c>; an absent field is not.</summary>
    public bool IsFalse => Kind == FieldKind.Boolean && tree!.Nodes[node].Text == "false";

    /// <summary>The string here; <see langword="null"/> when there is no string.</summary>
    public string? Text => Kind == FieldKind.String ? tree!.Nodes[node].Text : null;

    /// <summary>The whole number here; <see langword="null"/> when there is none or it does not fit.</summary>
    public long? Integer =>
        Kind == FieldKind.Number && long.TryParse(tree!.Nodes[node].Text, WholeStyle, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>The number here; <see langword="null"/> when there is none.</summary>
    public double? Number =>
        Kind == FieldKind.Number && double.TryParse(tree!.Nodes[node].Text, CultureInfo.InvariantCulture, out var value)
            ? value
            : null;

    /// <summary>
    /// The text of any scalar, as JSON writes it without quotes; <see langword="null"/> for lists, mappings and absent fields.
    /// </summary>
    public string? Scalar => Kind switch
    {
        FieldKind.Null => "null",
        FieldKind.Boolean or FieldKind.Number or FieldKind.String => tree!.Nodes[node].Text,
        _ => null,
    };

    /// <summary>How many items or members stand here.</summary>
    public int Count => Kind is FieldKind.Sequence or FieldKind.Mapping ? tree!.Nodes[node].ChildCount : 0;

    /// <summary>The member name that leads here; empty at the root and in a list.</summary>
    public string Name => Exists ? tree!.Nodes[node].Key ?? "" : FieldPath.LastName(missing ?? "");

    /// <summary>The position among the siblings, from 0.</summary>
    public int Ordinal => Exists ? tree!.Nodes[node].Ordinal : 0;

    /// <summary>
    /// 1-based line of the field, or of the nearest field around it that is written; 0 when the source has no lines.
    /// </summary>
    public int Line => tree is null ? 0 : tree.Nodes[node].Line;

    /// <summary>
    /// 1-based column of the field, or of the nearest field around it that is written; 0 when the source has no lines.
    /// </summary>
    public int Column => tree is null ? 0 : tree.Nodes[node].Column;

    /// <summary>The items of a list in order; none elsewhere.</summary>
    public FieldList Items => new(Kind == FieldKind.Sequence ? this : default);

    /// <summary>The members of a mapping in document order; none elsewhere.</summary>
    public FieldList Members => new(Kind == FieldKind.Mapping ? this : default);

    /// <summary>This field, or for an absent place the nearest field around it that is written.</summary>
    public Field Nearest => new(tree, node, missing: null);

    /// <summary>The field around this one; absent at the root.</summary>
    public Field Parent =>
        Exists && tree!.Nodes[node].Parent >= 0 ? new Field(tree, tree.Nodes[node].Parent, missing: null) : default;

    /// <summary>Names, dots and zero-based indices from the root, <c>spec.containers[0].image</c>; empty at the root.</summary>
    /// <remarks>
    /// A name that holds a dot, a slash or a bracket stands in brackets: <c>metadata.labels[app.kubernetes.io/name]</c>.
    /// </remarks>
    public string Path
    {
        get
        {
            if (tree is null)
            {
                return missing ?? "";
            }

            var path = PathOf(node);
            return missing is null ? path : FieldPath.Append(path, missing);
        }
    }

    internal ObjectTree? Tree => tree;

    internal int Index => node;

    /// <summary>The same place in a tree of the same shape.</summary>
    internal Field In(ObjectTree other) => new(other, node, missing);

    /// <summary>The member of this name; absent where this place is no mapping or lacks it.</summary>
    public Field this[string name]
    {
        get
        {
            if (Kind == FieldKind.Mapping)
            {
                var nodes = tree!.Nodes;
                var end = nodes[node].End;
                for (var index = node + 1; index < end; index = nodes[index].End)
                {
                    var key = nodes[index].Key!;
                    if (ReferenceEquals(key, name) || (key.Length == name.Length && string.Equals(key, name)))
                    {
                        return new Field(tree, index, missing: null);
                    }
                }
            }

            return new Field(tree, node, FieldPath.AppendName(missing ?? "", name));
        }
    }

    /// <summary>The item at this place of a list; absent where there is none.</summary>
    public Field this[int index]
    {
        get
        {
            if (Kind == FieldKind.Sequence && index >= 0 && index < Count)
            {
                var at = node + 1;
                for (var skipped = 0; skipped < index; skipped++)
                {
                    at = tree!.Nodes[at].End;
                }

                return new Field(tree, at, missing: null);
            }

            return new Field(tree, node, FieldPath.AppendIndex(missing ?? "", index));
        }
    }

    /// <summary>The place that these member names lead to.</summary>
    public Field At(params ReadOnlySpan<string> names)
    {
        var field = this;
        foreach (var name in names)
        {
            field = field[name];
        }

        return field;
    }

    /// <summary>Whether this is the string <paramref name="text"/>.</summary>
    public bool Is(string text) => string.Equals(Text, text, StringComparison.Ordinal);

    /// <summary>Whether both hold the same value: members in any order, numbers by value. Absent equals nothing.</summary>
    public bool ValueEquals(Field other)
    {
        if (Kind != other.Kind || !Exists || Count != other.Count)
        {
            return false;
        }

        switch (Kind)
        {
            case FieldKind.Sequence:
                var theirs = other.Items.GetEnumerator();
                foreach (var item in Items)
                {
                    if (!theirs.MoveNext() || !item.ValueEquals(theirs.Current))
                    {
                        return false;
                    }
                }

                return true;
            case FieldKind.Mapping:
                var siblings = other.Members.GetEnumerator();
                foreach (var member in Members)
                {
                    // Equal mappings mostly have one order, and looking each name up would make large ones quadratic.
                    var sameName = siblings.MoveNext() && siblings.Current.Name == member.Name
                        ? siblings.Current
                        : other[member.Name];
                    if (!member.ValueEquals(sameName))
                    {
                        return false;
                    }
                }

                return true;
            case FieldKind.Number:
                return Scalar == other.Scalar
                    || (Integer is null && other.Integer is null ? Number == other.Number : Integer == other.Integer);
            default:
                return string.Equals(Scalar, other.Scalar, StringComparison.Ordinal);
        }
    }

    /// <summary>Whether both are the same place of the same document.</summary>
    public bool Equals(Field other) =>
        ReferenceEquals(tree, other.tree)
        && node == other.node
        && string.Equals(missing, other.missing, StringComparison.Ordinal);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is Field other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(tree, node, missing);

    /// <summary>Whether both are the same place of the same document.</summary>
    public static bool operator ==(Field left, Field right) => left.Equals(right);

    /// <summary>Whether these are different places.</summary>
    public static bool operator !=(Field left, Field right) => !left.Equals(right);

    /// <summary>The value as compact JSON; empty when absent.</summary>
    public override string ToString() => Exists ? JsonText.Of(this) : "";

    private string PathOf(int index)
    {
        var ancestors = new Stack<int>();
        for (var at = index; tree!.Nodes[at].Parent >= 0; at = tree.Nodes[at].Parent)
        {
            ancestors.Push(at);
        }

        var path = new StringBuilder();
        foreach (var at in ancestors)
        {
            FieldPath.Append(path, tree.Nodes[at].Key, tree.Nodes[at].Ordinal);
        }

        return path.ToString();
    }
}
