using YamlDotNet.Core;

namespace Kubescape.Objects;

/// <summary>A value of a document with the stretch of text that it fills.</summary>
internal sealed class SyntaxNode
{
    public required SyntaxKind Kind { get; init; }

    /// <summary>The first character, after an anchor and a tag.</summary>
    public required int Start { get; init; }

    /// <summary>After the last character; comments and line ends behind it are not counted.</summary>
    public int End { get; set; }

    /// <summary>Whether a mapping or list is written in brackets.</summary>
    public bool IsFlow { get; init; }

    /// <summary>How a scalar is written.</summary>
    public ScalarStyle Style { get; init; }

    /// <summary>The name that aliases call it by; empty when it has none.</summary>
    public string Anchor { get; init; } = "";

    /// <summary>Whether an anchor or a tag stands before it.</summary>
    public bool HasProperties { get; init; }

    /// <summary>Whether a scalar is <c>null</c>, however it is written.</summary>
    public bool IsNull { get; init; }

    /// <summary>The members or items, in the order of the text.</summary>
    public List<SyntaxEntry> Entries { get; } = [];

    /// <summary>Whether nothing is in it: no value, or empty brackets.</summary>
    public bool IsEmpty => IsNull || (Kind is SyntaxKind.Mapping or SyntaxKind.Sequence && Entries.Count == 0);
}
