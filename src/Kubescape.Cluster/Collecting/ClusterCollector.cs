using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Reads from a cluster what a scan looks at.</summary>
public sealed class ClusterCollector(ClusterClient client)
{
    /// <summary>What kubectl and the dynamic client of Kubescape use: enough to hide latency, too few to be throttled.</summary>
    private const int ListsAtOnce = 8;

    /// <summary>
    /// The objects of some kinds, ordered by kind, namespace and name; those that an owner stands for are left out.
    /// </summary>
    /// <param name="kinds">The kinds to read; those that the cluster does not serve have no objects.</param>
    /// <param name="filter">The namespaces to look into.</param>
    /// <param name="progress">Is told how far the collection has come, from any thread.</param>
    /// <param name="cancellationToken">Ends the collection.</param>
    /// <exception cref="ClusterException">Nothing at all can be read.</exception>
    public async Task<Inventory> CollectAsync(
        IEnumerable<ResourceKind> kinds, NamespaceFilter filter, IProgress<CollectionProgress>? progress,
        CancellationToken cancellationToken)
    {
        var wanted = kinds.Distinct().Order().ToImmutableArray();
        var groups = wanted.Where(IsListed).Select(kind => kind.Group).ToHashSet();
        var served = await client.DiscoverAsync(groups, cancellationToken);
        var count = new ProgressCount(progress, wanted.Length);
        var lists = new ListReader(client, served, filter, count);
        var apiServer = new ApiServerReader(client);
        var readings = new KindReading[wanted.Length];
        await Parallel.ForAsync(
            0,
            wanted.Length,
            new ParallelOptions { MaxDegreeOfParallelism = ListsAtOnce, CancellationToken = cancellationToken },
            async (index, cancelled) =>
            {
                IKindReader reader = IsListed(wanted[index]) ? lists : apiServer;
                readings[index] = await reader.ReadAsync(wanted[index], cancelled);
                count.AddKind();
            });
        var listed = Array.FindAll(
            readings, reading => IsListed(reading.Kind) && (reading.Gap is not null || served.Find(reading.Kind) is not null));
        return listed.Length > 0 && Array.TrueForAll(listed, reading => reading.Gap is { IsPartial: false })
            ? throw new ClusterException($"{client.Access.Place}: nothing can be read: {listed[0].Gap!.Reason}")
            : Join(readings, served);
    }

    /// <summary>What the API server says about itself is the only thing looked at that is no object of a list.</summary>
    private static bool IsListed(ResourceKind kind) => kind != FactKinds.ApiServer;

    private static Inventory Join(KindReading[] readings, ServedApi served)
    {
        var complete = readings.Where(reading => reading.Gap is null && served.Find(reading.Kind) is not null)
            .Select(reading => reading.Kind);
        var owned = new OwnedObjects(complete.ToHashSet());
        return new Inventory
        {
            Resources =
            [
                .. readings.SelectMany(reading => reading.Objects
                    .Where(resource => !owned.Contains(resource))
                    .OrderBy(resource => resource.Namespace, StringComparer.Ordinal)
                    .ThenBy(resource => resource.Name, StringComparer.Ordinal)),
            ],
            Gaps = readings.Where(reading => reading.Gap is not null)
                .ToImmutableDictionary(reading => reading.Kind, reading => reading.Gap!),
        };
    }
}
