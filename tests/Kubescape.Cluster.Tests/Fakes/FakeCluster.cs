using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Cluster.Tests;

/// <summary>A fake API server with a kubeconfig that leads to it.</summary>
public sealed class FakeCluster : IAsyncDisposable
{
    private readonly TemporaryDirectory directory = new();

    public FakeCluster(string user = "{token: secret}", string cluster = "", X509Certificate2? certificate = null)
    {
        Server = new FakeApiServer(certificate);
        KubeConfigPath = directory.Write("config", $$$"""
            apiVersion: v1
            kind: Config
            current-context: test
            clusters: [{name: fake, cluster: {server: "{{{Server.Url}}}"{{{cluster}}}}}]
            users: [{name: jane, user: {{{user}}}}]
            contexts: [{name: test, context: {cluster: fake, user: jane}}]
            """);
    }

    public FakeApiServer Server { get; }

    public ImpatientClock Clock { get; } = new();

    public string KubeConfigPath { get; }

    public string Directory => directory.Path;

    public Task<ClusterClient> ConnectAsync(RequestLimits? limits = null) => ConnectAsync(Clock, limits);

    public Task<ClusterClient> ConnectAsync(FakeTimeProvider clock, RequestLimits? limits = null)
    {
        var environment = new HostEnvironment { HomeDirectory = Directory, Variables = HostEnvironment.OfProcess().Variables };
        var access = ClusterAccess.Find(KubeConfigPath, context: null, environment, clock);
        return ClusterClient.ConnectAsync(access, limits ?? RequestLimits.Default, clock, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        directory.Dispose();
    }
}
