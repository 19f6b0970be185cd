namespace Kubescape.Manifests;

/// <summary>There is nothing to scan at the paths given; the message says where and what to do.</summary>
public sealed class ManifestException(string message) : Exception(message);
