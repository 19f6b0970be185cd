using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>A way to learn from a cluster what it has of a kind.</summary>
internal interface IKindReader
{
    /// <summary>The objects, and why some may be missing.</summary>
    Task<KindReading> ReadAsync(ResourceKind kind, CancellationToken cancellationToken);
}
