using k8s;

namespace Kubescape.Cluster.Tests;

/// <summary>The official client, given the same kubeconfig, must send the same; it knows neither anonymous users nor token files.</summary>
public sealed class KubernetesClientOracleTests
{
    [Theory]
    [InlineData("{token: secret}", "")]
    [InlineData("{username: jane, password: 'a:b'}", "")]
    [InlineData("{token: secret}", ", tls-server-name: api.example.com")]
    public async Task Sends_what_the_official_client_sends(string user, string clusterSettings)
    {
        await using var cluster = new FakeCluster(user, clusterSettings);
        cluster.Server.On("/version/", """{"gitVersion":"v1.30.1"}""");

        using (await cluster.ConnectAsync())
        using (var official = new Kubernetes(KubernetesClientConfiguration.BuildConfigFromConfigFile(cluster.KubeConfigPath)))
        {
            await official.Version.GetCodeAsync(TestContext.Current.CancellationToken);
        }

        var (ours, theirs) = (cluster.Server.Requests.First(), cluster.Server.Requests.Last());
        Assert.Equal(2, cluster.Server.Requests.Count);
        Assert.Equal(theirs.Header("Authorization"), ours.Header("Authorization"));
        Assert.Equal(theirs.Header("Host"), ours.Header("Host"));
    }
}
