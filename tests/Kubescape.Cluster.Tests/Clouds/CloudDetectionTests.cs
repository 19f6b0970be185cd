using Kubescape.Objects;

namespace Kubescape.Cluster.Tests.Clouds;

public sealed class CloudDetectionTests : IAsyncDisposable
{
    private readonly FakeCluster cluster = new();

    [Theory]
    [InlineData("aws:///eu-west-1a/i-0123456789", "10.0.0.1", "v1.30.1", CloudService.Eks)]
    [InlineData("azure:///subscriptions/1/resourceGroups/g", "10.0.0.1", "v1.30.1", CloudService.Aks)]
    [InlineData("gce://project/europe-west1-b/gke-node", "10.0.0.1", "v1.30.1", CloudService.Gke)]
    [InlineData("kind://docker/kind/kind-control-plane", "127.0.0.1", "v1.30.1", CloudService.None)]
    [InlineData(null, "0123456789.gr7.eu-west-1.eks.amazonaws.com", "v1.30.1", CloudService.Eks)]
    [InlineData(null, "shop-dns-1.hcp.westeurope.azmk8s.io", "v1.30.1", CloudService.Aks)]
    [InlineData(null, "gke-1.europe-west1.gke.goog", "v1.30.1", CloudService.Gke)]
    [InlineData(null, "eks.amazonaws.com.example.com", "v1.30.1", CloudService.None)]
    [InlineData(null, "10.0.0.1", "v1.30.1-eks-036c24b", CloudService.Eks)]
    [InlineData(null, "10.0.0.1", "v1.30.1-gke.1187000", CloudService.Gke)]
    [InlineData(null, "10.0.0.1", null, CloudService.None)]
    [InlineData("gce://project/zone/node", "shop.azmk8s.io", "v1.30.1-eks-1", CloudService.Gke)]
    public void Signs_are_trusted_in_order(string? providerId, string host, string? version, CloudService expected) =>
        Assert.Equal(expected, CloudSigns.Read(providerId, host, version).Service);

    [Fact]
    public void Says_what_points_to_the_cloud() => Assert.Equal(
        "the API server has the version 'v1.30.1-gke.1'", CloudSigns.Read("", "10.0.0.1", "v1.30.1-gke.1").Evidence);

    [Fact]
    public async Task Asks_for_one_node_once()
    {
        cluster.Server.ServeList("/api/v1/nodes", "v1", "Node", """{"metadata":{"name":"a"},"spec":{"providerID":"aws:///eu-west-1a/i-1"}}""", FakeObjects.Named("b"));

        Assert.Equal(CloudService.Eks, (await DetectAsync()).Service);
        Assert.Equal("1", Assert.Single(cluster.Server.Requests, request => request.Path != "/version").Query["limit"]);
    }

    [Theory]
    [InlineData(403, "nodes is forbidden")]
    [InlineData(401, "who are you")]
    public async Task A_refusal_is_harmless(int status, string message)
    {
        cluster.Server.On("/api/v1/nodes", _ => FakeReply.Failure(status, message));

        Assert.Equal(DetectedCloud.None, await DetectAsync());
    }

    [Theory]
    [InlineData("""{"items":null}""")]
    [InlineData("<html>")]
    public async Task An_answer_without_nodes_is_harmless(string body)
    {
        cluster.Server.On("/api/v1/nodes", body);

        Assert.Equal(DetectedCloud.None, await DetectAsync());
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private async Task<DetectedCloud> DetectAsync()
    {
        using var client = await cluster.ConnectAsync();
        return await client.DetectCloudAsync(TestContext.Current.CancellationToken);
    }
}
