namespace Kubescape.Objects;

/// <summary>What a stretch of YAML is.</summary>
internal enum SyntaxKind
{
    /// <summary>A value without parts; nothing at all is one too.</summary>
    Scalar,

    /// <summary>Named members.</summary>
    Mapping,

    /// <summary>A list.</summary>
    Sequence,

    /// <summary>A reference to a value elsewhere, <c>*name</c>.</summary>
    Alias,
}
