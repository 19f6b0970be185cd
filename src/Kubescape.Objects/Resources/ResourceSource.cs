using System.Collections.Immutable;

namespace Kubescape.Objects;

/// <summary>Where in the file system an object was read.</summary>
/// <param name="Path">The file, as a user would write it from where the scan was started; <c>-</c> for standard input.</param>
/// <param name="Document">The position in the file, from 0.</param>
public sealed record ResourceSource(string Path, int Document)
{
    /// <summary>The file relative to the scanned path; what identifies the object between machines.</summary>
    public string RelativePath { get; init; } = Path;

    /// <summary>How the file is written: <c>YAML</c> or <c>JSON</c>.</summary>
    public string FileType { get; init; } = "YAML";

    /// <summary>Whether no file holds the object, because every cluster has it; <see cref="Path"/> says so in words.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>1-based line of the object.</summary>
    public int Line { get; init; }

    /// <summary>The comments of the document that speak to the program.</summary>
    public ImmutableArray<SourceComment> Comments { get; init; } = [];

    /// <summary>The path of the object in its document, <c>items[2]</c>; empty when it is all of it.</summary>
    public string Place { get; init; } = "";

    /// <summary>SHA-256 of the file as it was read, in lower-case hexadecimal digits; empty where nobody asked for it.</summary>
    public string Digest { get; init; } = "";
}
