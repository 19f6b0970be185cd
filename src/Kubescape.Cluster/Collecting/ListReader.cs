using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Lists the objects of a kind, as many as can be read.</summary>
internal sealed class ListReader(ClusterClient client, ServedApi served, NamespaceFilter filter, ProgressCount progress)
    : IKindReader
{
    public async Task<KindReading> ReadAsync(ResourceKind kind, CancellationToken cancellationToken)
    {
        var objects = new List<Resource>();
        var gap = served.Find(kind) is { } resource
            ? await ReadAsync(resource, objects, cancellationToken)
            : served.Trouble(kind.Group) is { } trouble ? new KindGap(trouble, IsPartial: false) : null;
        return new KindReading(kind, [.. objects], gap);
    }

    private async Task<KindGap?> ReadAsync(ApiResource resource, List<Resource> objects, CancellationToken cancellationToken)
    {
        var scopes = ListScope.Of(resource, filter);
        var failures = new List<string>();
        foreach (var scope in scopes)
        {
            if (await ReadAsync(resource, scope, objects, cancellationToken) is { } failure)
            {
                failures.Add(failure);
            }
        }

        return failures.Count > 0
            ? new KindGap(failures[0], IsPartial: objects.Count > 0 || failures.Count < scopes.Length)
            : null;
    }

    private async Task<string?> ReadAsync(
        ApiResource resource, ListScope scope, List<Resource> objects, CancellationToken cancellationToken)
    {
        var before = objects.Count;
        try
        {
            await foreach (var page in client.ListAsync(resource, scope, cancellationToken))
            {
                if (page.StartsOver)
                {
                    progress.AddObjects(before - objects.Count);
                    objects.RemoveRange(before, objects.Count - before);
                }

                var accepted = page.Objects.Select(tree => new Resource(HostRecords.ToFact(tree).Root))
                    .Where(filter.Accepts)
                    .ToImmutableArray();
                objects.AddRange(accepted);
                progress.AddObjects(accepted.Length);
            }

            return LeaveOutErrors(objects, before);
        }
        catch (ClusterException failure)
        {
            return failure.Message;
        }
    }

    /// <summary>A node that could not tell a fact leaves a record that says so; its empty facts must not be judged.</summary>
    private string? LeaveOutErrors(List<Resource> objects, int first)
    {
        var errors = objects.Skip(first).Select(HostRecords.Error).OfType<string>().ToList();
        if (errors.Count == 0)
        {
            return null;
        }

        objects.RemoveAll(resource => HostRecords.Error(resource) is not null);
        progress.AddObjects(-errors.Count);
        return string.Join("; ", errors.Order(StringComparer.Ordinal));
    }
}
