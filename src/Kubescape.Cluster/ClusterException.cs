namespace Kubescape.Cluster;

/// <summary>A cluster, or a part of it, could not be read.</summary>
/// <param name="message">The place, what happened there and what would mend it, without a full stop.</param>
/// <param name="cause">What the system reported; <see langword="null"/> when the API server or a file is the witness.</param>
public sealed class ClusterException(string message, Exception? cause = null) : Exception(message, cause);
