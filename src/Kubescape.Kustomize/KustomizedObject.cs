using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>An object that a kustomization makes.</summary>
public sealed record KustomizedObject
{
    /// <summary>The object; its fields have the lines of <see cref="File"/> where they came from there unchanged.</summary>
    public required ObjectTree Tree { get; init; }

    /// <summary>The directory of the kustomization that names or generates the object.</summary>
    public required string Directory { get; init; }

    /// <summary>The file that holds the object; for a generated one, the kustomization file.</summary>
    public required string File { get; init; }

    /// <summary>The position in the file, from 0.</summary>
    public required int Document { get; init; }

    /// <summary>1-based line of the object, or of the entry that generates it.</summary>
    public required int Line { get; init; }

    /// <summary>The path of the object in its document, <c>items[2]</c>; empty when it is all of it.</summary>
    public string Place { get; init; } = "";

    /// <summary>Whether no file holds the object.</summary>
    public bool IsGenerated { get; init; }
}
