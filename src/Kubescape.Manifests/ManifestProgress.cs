namespace Kubescape.Manifests;

/// <summary>How far the reading of files has come.</summary>
/// <param name="FilesDone">Files that were read.</param>
/// <param name="FilesTotal">Files that there are.</param>
public readonly record struct ManifestProgress(int FilesDone, int FilesTotal);
