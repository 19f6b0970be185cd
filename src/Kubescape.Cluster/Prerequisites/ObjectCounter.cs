using System.Globalization;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Counts objects without reading them.</summary>
internal sealed class ObjectCounter(ClusterClient client, ApiConnection connection)
{
    /// <summary>What the storage keeps results for.</summary>
    private static readonly ResourceKind[] Kinds =
    [
        new("", "Pod"),
        new("", "Service"),
        new("apps", "DaemonSet"),
        new("apps", "Deployment"),
        new("apps", "ReplicaSet"),
        new("apps", "StatefulSet"),
        new("batch", "CronJob"),
        new("batch", "Job"),
    ];

    /// <summary>The number of workloads and services; <see langword="null"/> when the cluster does not tell it.</summary>
    /// <exception cref="ClusterException">The server does not tell its groups, or breaks off.</exception>
    public async Task<long?> CountAsync(CancellationToken cancellationToken)
    {
        var served = await client.DiscoverAsync(Kinds.Select(kind => kind.Group).ToHashSet(), cancellationToken);
        if (Kinds.Any(kind => served.Find(kind) is null && served.Trouble(kind.Group) is not null))
        {
            return null;
        }

        var counts = await Task.WhenAll(
            Kinds.Select(served.Find).OfType<ApiResource>().Select(resource => CountAsync(resource, cancellationToken)));
        return counts.Aggregate((long?)0, (sum, count) => sum + count);
    }

    /// <summary>A list of one object says how many more there are.</summary>
    /// <remarks>Source: kubernetes.io, "Kubernetes API Concepts", <c>remainingItemCount</c>.</remarks>
    private async Task<long?> CountAsync(ApiResource resource, CancellationToken cancellationToken)
    {
        var path = string.Create(CultureInfo.InvariantCulture, $"{resource.Path(@namespace: null)}?limit=1");
        var response = await connection.GetAsync(path, ApiConnection.Json, cancellationToken);
        if (!response.IsSuccess || response.TryTree()?.Root is not { } list)
        {
            return null;
        }

        var remaining = list["metadata"]["remainingItemCount"].Integer;
        return list["items"].Count + (list["metadata"]["continue"].Text is { Length: > 0 } ? remaining : remaining ?? 0);
    }
}
