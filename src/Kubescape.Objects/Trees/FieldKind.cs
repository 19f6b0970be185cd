namespace Kubescape.Objects;

/// <summary>What stands at a place in an object: one of the JSON types, or nothing.</summary>
public enum FieldKind : byte
{
    /// <summary>The field is not written.</summary>
    Absent,

    /// <summary>The literal <c>null</c>.</summary>
    Null,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>An integer or a decimal number.</summary>
    Number,

    /// <summary>Text.</summary>
    String,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>Named members.</summary>
    Mapping,
}
