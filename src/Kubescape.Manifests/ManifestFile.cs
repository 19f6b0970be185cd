namespace Kubescape.Manifests;

/// <summary>A file to read.</summary>
/// <param name="Path">As a user would write it; <c>-</c> for standard input.</param>
/// <param name="RelativePath">Relative to the scanned directory, with forward slashes.</param>
internal sealed record ManifestFile(string Path, string RelativePath);
