using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Objects that tell what a cluster is like, kind by kind.</summary>
internal sealed class ClusterReadings(ServedApi served, ImmutableDictionary<ResourceKind, KindReading> readings)
{
    private const int ListsAtOnce = 8;

    /// <summary>Reads some kinds.</summary>
    /// <exception cref="ClusterException">The server does not tell its groups.</exception>
    public static async Task<ClusterReadings> ReadAsync(
        ClusterClient client, ImmutableArray<ResourceKind> kinds, NamespaceFilter filter, CancellationToken cancellationToken)
    {
        var served = await client.DiscoverAsync(kinds.Select(kind => kind.Group).ToHashSet(), cancellationToken);
        var reader = new ListReader(client, served, filter, new ProgressCount(null, kinds.Length));
        var readings = new KindReading[kinds.Length];
        await Parallel.ForAsync(
            0,
            kinds.Length,
            new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellationToken },
            async (index, cancelled) => readings[index] = await reader.ReadAsync(kinds[index], cancelled));
        return new ClusterReadings(served, readings.ToImmutableDictionary(reading => reading.Kind));
    }

    /// <summary>The objects of a kind; none where the cluster does not serve it.</summary>
    public ImmutableArray<Resource> Of(ResourceKind kind) => readings[kind].Objects;

    /// <summary>Why there may be more objects of the kind; <see langword="null"/> when all were read.</summary>
    public string? TroubleWith(ResourceKind kind) => readings[kind].Gap?.Reason;

    /// <summary>Whether the cluster has the kind, as far as it tells.</summary>
    public bool Serves(ResourceKind kind) => served.Find(kind) is not null;
}
