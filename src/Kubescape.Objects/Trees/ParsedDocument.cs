using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>One document of a file: a tree, or why there is none.</summary>
public sealed record ParsedDocument
{
    /// <summary>The position in the file, from 0; empty documents count.</summary>
    public required int Index { get; init; }

    /// <summary>1-based line where the document starts.</summary>
    public required int Line { get; init; }

    /// <summary>The values; <see langword="null"/> when the document could not be read or is empty.</summary>
    public ObjectTree? Tree { get; init; }

    /// <summary>Why the document could not be read.</summary>
    public ParseException? Error { get; init; }

    /// <summary>Members that a later one of the same name replaced.</summary>
    public ImmutableArray<DuplicateKey> Duplicates { get; init; } = [];

    /// <summary>The comments that speak to the program, in their order.</summary>
    public ImmutableArray<SourceComment> Comments { get; init; } = [];
}
