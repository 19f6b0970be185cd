using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Reads the objects of one kind, as many as can be read.</summary>
internal sealed class KindReader(ClusterClient client, ServedApi served, NamespaceFilter filter, ProgressCount progress)
{
    /// <summary>The objects, and why some may be missing.</summary>
    public async Task<KindReading> ReadAsync(ResourceKind kind, CancellationToken cancellationToken)
    {
        var objects = new List<Resource>();
        var gap = served.Find(kind) is { } resource
            ? await ReadAsync(resource, objects, cancellationToken)
            : served.Trouble(kind.Group) is { } trouble ? new KindGap(trouble, IsPartial: false) : null;
        progress.AddKind();
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

                var accepted = page.Objects.Select(tree => new Resource(tree.Root)).Where(filter.Accepts).ToImmutableArray();
                objects.AddRange(accepted);
                progress.AddObjects(accepted.Length);
            }

            return null;
        }
        catch (ClusterException failure)
        {
            return failure.Message;
        }
    }
}
