namespace Kubescape.Objects;

/// <summary>A member of a mapping, or an item of a list.</summary>
/// <param name="Name">The name of a member; <see langword="null"/> for an item.</param>
/// <param name="Start">The first character: of the name, the dash, or in brackets the item.</param>
/// <param name="ValueFrom">Where a value may begin: after the colon or the dash; -1 for a member without a colon.</param>
/// <param name="IsQuoted">Whether the name stands in double quotation marks, as in JSON.</param>
/// <param name="Value">The value.</param>
internal sealed record SyntaxEntry(string? Name, int Start, int ValueFrom, bool IsQuoted, SyntaxNode Value)
{
    /// <summary>Whether the member merges other mappings in.</summary>
    public bool IsMerge => ReferenceEquals(Name, MappingNormalizer.MergeKey);

    /// <summary>After the last character.</summary>
    public int End => Math.Max(Value.End, ValueFrom);
}
