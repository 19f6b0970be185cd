namespace Kubescape.Objects;

/// <summary>Makes a tree of values that are given in document order.</summary>
/// <param name="limits">How large the tree may become.</param>
public sealed class ObjectTreeWriter(TreeLimits limits)
{
    private readonly TreeBuilder builder = new(limits);

    /// <summary>Adds a scalar.</summary>
    /// <param name="name">The member name; <see langword="null"/> at the root and in a list.</param>
    /// <param name="kind">Neither a list nor a mapping; a number that has no JSON form becomes text.</param>
    /// <param name="text">Numbers in any notation of YAML 1.1; booleans as <c>true</c> or <c>false</c> in any case.</param>
    /// <param name="line">1-based; 0 when it is not known.</param>
    /// <exception cref="ParseException">The tree is larger than allowed.</exception>
    public void Scalar(string? name, FieldKind kind, string? text, int line)
    {
        switch (kind)
        {
            case FieldKind.Number when YamlNumber.ToJson(text!) is { } number:
                builder.Scalar(name, kind, number, line, column: 1);
                break;
            case FieldKind.Number:
                builder.Scalar(name, FieldKind.String, text, line, column: 1);
                break;
            case FieldKind.Boolean:
                builder.Scalar(name, kind, text!.ToLowerInvariant(), line, column: 1);
                break;
            default:
                builder.Scalar(name, kind, kind == FieldKind.Null ? null : text, line, column: 1);
                break;
        }
    }

    /// <summary>Opens a list or a mapping, closed by <see cref="Close"/>.</summary>
    /// <exception cref="ParseException">The tree is deeper or larger than allowed.</exception>
    public void Open(string? name, FieldKind kind, int line) => builder.Open(name, kind, line, column: 1);

    /// <summary>Closes the innermost open list or mapping.</summary>
    public void Close() => builder.Close();

    /// <summary>The finished tree. Member names of one mapping must be different.</summary>
    public ObjectTree Build() => builder.Build(hasMergeKeys: false, []);
}
