using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

public sealed class FactCollectionTests : IAsyncDisposable
{
    private const string KubeletInfos = "/apis/hostdata.kubescape.cloud/v1beta1/kubeletinfos";
    private static readonly ResourceKind KubeletInfo = new("hostdata.kubescape.cloud", "KubeletInfo");
    private readonly FakeCluster cluster = new();

    public FactCollectionTests() => cluster.Server.ServeClassicDiscovery(
        FakeObjects.Resource("/Pod", "v1", "pods"),
        FakeObjects.Resource("hostdata.kubescape.cloud/KubeletInfo", "v1beta1", "kubeletinfos", isNamespaced: false));

    [Fact]
    public async Task The_version_of_the_api_server_becomes_an_object()
    {
        var inventory = await CollectAsync(FactKinds.ApiServer);

        var info = Assert.Single(inventory.Resources);
        Assert.Equal(("APIServerInfo/version", "v1.30.1"), (info.ToString(), info["data"]["gitVersion"].Text));
        Assert.Empty(inventory.Gaps);
    }

    [Fact]
    public async Task A_version_that_is_refused_is_a_gap()
    {
        cluster.Server.On("/version", _ => FakeReply.Failure(403, "no"));

        var inventory = await CollectAsync(FactKinds.ApiServer);

        Assert.Contains("grant get on the non-resource URL /version", inventory.Gaps[FactKinds.ApiServer].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_version_alone_is_not_enough_to_read()
    {
        cluster.Server.On("/api/v1/pods", _ => FakeReply.Failure(403, "no"));

        await Assert.ThrowsAsync<ClusterException>(() => CollectAsync(FactKinds.ApiServer, new ResourceKind("", "Pod")));
    }

    [Fact]
    public async Task Records_of_the_node_agent_become_facts()
    {
        cluster.Server.ServeList(
            KubeletInfos, "hostdata.kubescape.cloud/v1beta1", "KubeletInfo",
            """{"metadata":{"name":"node-1"},"spec":{"nodeName":"node-1","cmdLine":"kubelet --anonymous-auth=false"},"status":{"lastSensed":"2026-01-02T03:04:05Z"}}""");

        var fact = Assert.Single((await CollectAsync(KubeletInfo)).Resources);

        Assert.Equal("hostdata.kubescape.cloud/v1beta0/KubeletInfo/node-1", fact.Id);
        Assert.Equal("""{"cmdLine":"kubelet --anonymous-auth=false"}""", fact["data"].ToString());
    }

    [Fact]
    public async Task A_node_that_could_not_tell_is_a_gap()
    {
        cluster.Server.ServeList(
            KubeletInfos, "hostdata.kubescape.cloud/v1beta1", "KubeletInfo",
            """{"metadata":{"name":"node-1"},"spec":{"cmdLine":"kubelet"}}""",
            """{"metadata":{"name":"node-2"},"spec":{"nodeName":"node-2"},"status":{"error":"no kubelet process found"}}""",
            """{"metadata":{"name":"node-3"}}""");

        var inventory = await CollectAsync(KubeletInfo);

        Assert.Equal("node-1", Assert.Single(inventory.Resources).Name);
        Assert.Equal(
            new KindGap("node-2 could not report its KubeletInfo: no kubelet process found; node-3 reported an empty KubeletInfo", IsPartial: true),
            inventory.Gaps[KubeletInfo]);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private async Task<Inventory> CollectAsync(params ResourceKind[] kinds)
    {
        using var client = await cluster.ConnectAsync();
        return await new ClusterCollector(client).CollectAsync(kinds, NamespaceFilter.All, progress: null, TestContext.Current.CancellationToken);
    }
}
