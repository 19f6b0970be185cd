using System.Collections.Immutable;
using System.Net;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>A connection to the API server of one cluster, which hands out objects as trees.</summary>
/// <remarks>Safe for any number of calls at once.</remarks>
public sealed class ClusterClient : IDisposable
{
    private readonly ApiConnection connection;
    private readonly ApiDiscovery discovery;
    private readonly ObjectLister lister;

    private ClusterClient(ClusterAccess access, ApiConnection connection, RequestLimits limits, ObjectTree? version)
    {
        this.connection = connection;
        discovery = new ApiDiscovery(connection);
        lister = new ObjectLister(connection, limits.PageSize);
        Access = access;
        Version = version;
    }

    /// <summary>Which cluster this is, and how it was found.</summary>
    public ClusterAccess Access { get; }

    /// <summary>
    /// What the server says at <c>/version</c>, with <c>gitVersion</c>; <see langword="null"/> when it does not tell this user.
    /// </summary>
    public ObjectTree? Version { get; }

    /// <summary>Connects, and makes sure that there is an API server that takes the credentials.</summary>
    /// <param name="access">Which cluster.</param>
    /// <param name="limits">How much patience and memory each request gets.</param>
    /// <param name="clock">Measures waits and silence.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    /// <exception cref="ClusterException">There is no such server.</exception>
    public static async Task<ClusterClient> ConnectAsync(
        ClusterAccess access, RequestLimits limits, TimeProvider clock, CancellationToken cancellationToken)
    {
        var connected = new ApiConnection(access, limits, clock);
        try
        {
            var response = await connected.GetAsync("/version", ApiConnection.Json, cancellationToken);
            return new ClusterClient(access, connected, limits, ReadVersion(response, access));
        }
        catch
        {
            connected.Dispose();
            throw;
        }
    }

    /// <summary>What the server serves in some API groups; empty for the core group.</summary>
    /// <exception cref="ClusterException">The server does not tell its groups.</exception>
    public Task<ServedApi> DiscoverAsync(IReadOnlySet<string> groups, CancellationToken cancellationToken) =>
        discovery.DiscoverAsync(groups, cancellationToken);

    /// <summary>The objects of a kind, page by page.</summary>
    /// <exception cref="ClusterException">The list, or the rest of it, cannot be read.</exception>
    public IAsyncEnumerable<ListPage> ListAsync(ApiResource resource, ListScope scope, CancellationToken cancellationToken) =>
        lister.ListAsync(resource, scope, cancellationToken);

    /// <summary>What the API server would let this user list; no object is read.</summary>
    /// <param name="kinds">The kinds to ask about.</param>
    /// <param name="filter">The namespaces to look into.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <exception cref="ClusterException">The server does not tell its groups.</exception>
    public Task<ImmutableArray<KindAccess>> ReviewAccessAsync(
        IEnumerable<ResourceKind> kinds, NamespaceFilter filter, CancellationToken cancellationToken) =>
        new AccessReviewer(this, connection, filter).ReviewAsync(kinds, cancellationToken);

    /// <summary>Which cloud runs the cluster, by at most one request, which may be refused.</summary>
    public async Task<DetectedCloud> DetectCloudAsync(CancellationToken cancellationToken) => CloudSigns.Read(
        await ReadProviderIdAsync(cancellationToken), Access.Server.Host, Version?.Root["gitVersion"].Text);

    /// <inheritdoc />
    public void Dispose() => connection.Dispose();

    /// <summary>One node speaks for all; where none can be read, other signs do.</summary>
    private async Task<string?> ReadProviderIdAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await connection.GetAsync("/api/v1/nodes?limit=1", ApiConnection.Json, cancellationToken);
            return response.IsSuccess ? response.TryTree()?.Root["items"][0]["spec"]["providerID"].Text : null;
        }
        catch (ClusterException)
        {
            // Whatever is wrong, the lists that the scan needs meet it too and report it.
            return null;
        }
    }

    private static ObjectTree? ReadVersion(ApiResponse response, ClusterAccess access)
    {
        if (response.Status == HttpStatusCode.Forbidden)
        {
            return null;
        }

        return response.IsSuccess && response.TryTree() is { } version && version.Root["gitVersion"].Exists
            ? version
            : throw new ClusterException(
                $"{access.Place}/version: this is no Kubernetes API server, or it is not well: it answered "
                + $"{response.Explanation()} ({access.Origin})");
    }
}
