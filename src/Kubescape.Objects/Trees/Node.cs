namespace Kubescape.Objects;

/// <summary>
/// One value of a tree. Nodes stand in document order: the descendants of a node follow it up to <see cref="End"/>.
/// </summary>
internal record struct Node
{
    /// <summary>The member name; <see langword="null"/> for the root and for items of a sequence.</summary>
    public string? Key;

    /// <summary>The text of a scalar: numbers in JSON notation, booleans as <c>true</c> or <c>false</c>.</summary>
    public string? Text;

    /// <summary>The index of the sequence or mapping around this value; -1 for the root.</summary>
    public int Parent;

    /// <summary>The index after the last descendant.</summary>
    public int End;

    /// <summary>The position among the siblings, from 0.</summary>
    public int Ordinal;

    /// <summary>Members or items.</summary>
    public int ChildCount;

    /// <summary>1-based, of the key where there is one; 0 when the source has no lines.</summary>
    public int Line;

    /// <summary>1-based, in UTF-16 code units; at most 65,535.</summary>
    public ushort Column;

    /// <summary>What the value is.</summary>
    public FieldKind Kind;
}
