using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Finds out what an API server serves.</summary>
internal sealed class ApiDiscovery(ApiConnection connection)
{
    private readonly ClassicDiscovery classic = new(connection);

    /// <summary>What is served in these groups, and perhaps in others.</summary>
    /// <exception cref="ClusterException">The server does not tell its groups.</exception>
    public async Task<ServedApi> DiscoverAsync(IReadOnlySet<string> groups, CancellationToken cancellationToken)
    {
        var served = new ServedApiBuilder();
        var named = groups.Any(group => group.Length > 0) ? GetAsync("/apis", cancellationToken) : null;
        if (groups.Contains(""))
        {
            var core = await GetAsync("/api", cancellationToken);
            await ReadAsync(core, ClassicDiscovery.CoreVersions(core), served, cancellationToken);
        }

        if (named is not null)
        {
            var document = await named;
            await ReadAsync(document, ClassicDiscovery.GroupVersions(document, groups), served, cancellationToken);
        }

        return served.Build();
    }

    private async Task ReadAsync(
        Field document, IEnumerable<GroupVersion> versions, ServedApiBuilder served, CancellationToken cancellationToken)
    {
        if (AggregatedDiscovery.Is(document))
        {
            AggregatedDiscovery.Read(document, served);
        }
        else
        {
            await classic.ReadAsync(versions, served, cancellationToken);
        }
    }

    private async Task<Field> GetAsync(string path, CancellationToken cancellationToken)
    {
        var response = await connection.GetAsync(path, AggregatedDiscovery.Accept, cancellationToken);
        return response.IsSuccess
            ? response.Tree().Root
            : throw new ClusterException(
                $"the API server does not tell what it serves at {path} ({response.Explanation()}): grant system:discovery");
    }
}
