namespace Kubescape.Kustomize;

/// <summary>Where an object came from.</summary>
/// <param name="Directory">The directory of the kustomization that names or generates it.</param>
/// <param name="File">The file of the object; for a generated one, the kustomization file.</param>
/// <param name="Document">The position in the file, from 0.</param>
/// <param name="Line">1-based line of the object, or of the generator.</param>
/// <param name="Place">The path of the object in its document, where that is a list.</param>
internal sealed record ObjectOrigin(string Directory, string File, int Document, int Line, string Place)
{
    /// <summary>The kind of the generator; <see langword="null"/> for an object that was read.</summary>
    public string? Generator { get; init; }

    /// <summary>The file relative to the directory that is built.</summary>
    public required string RelativeFile { get; init; }
}
