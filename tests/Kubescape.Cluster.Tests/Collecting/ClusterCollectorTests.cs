using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

public sealed class ClusterCollectorTests : IAsyncDisposable
{
    private static readonly ResourceKind Pod = new("", "Pod");
    private static readonly ResourceKind Secret = new("", "Secret");
    private static readonly ResourceKind Namespace = new("", "Namespace");
    private static readonly ResourceKind Deployment = new("apps", "Deployment");
    private static readonly ResourceKind ReplicaSet = new("apps", "ReplicaSet");
    private static readonly ResourceKind Metrics = new("metrics.k8s.io", "PodMetrics");
    private readonly FakeCluster cluster = new();

    public ClusterCollectorTests()
    {
        cluster.Server.ServeClassicDiscovery(
            FakeObjects.Resource("/Pod", "v1", "pods"),
            FakeObjects.Resource("/Secret", "v1", "secrets"),
            FakeObjects.Resource("/Namespace", "v1", "namespaces", isNamespaced: false),
            FakeObjects.Resource("apps/Deployment", "v1", "deployments"),
            FakeObjects.Resource("apps/ReplicaSet", "v1", "replicasets"),
            FakeObjects.Resource("metrics.k8s.io/PodMetrics", "v1beta1", "pods"));
        cluster.Server.ServeList("/api/v1/pods", "v1", "Pod", FakeObjects.Named("b"), FakeObjects.Named("a"), FakeObjects.Named("z", "bank"));
        cluster.Server.ServeList("/api/v1/secrets", "v1", "Secret", FakeObjects.Named("s"));
        cluster.Server.ServeList("/apis/apps/v1/deployments", "apps/v1", "Deployment", FakeObjects.Named("d"));
        cluster.Server.ServeList("/apis/apps/v1/replicasets", "apps/v1", "ReplicaSet");
    }

    [Fact]
    public async Task Orders_by_kind_then_namespace_then_name()
    {
        var inventory = await CollectAsync(Deployment, Secret, Pod);

        Assert.Equal(
            ["bank/Pod/z", "shop/Pod/a", "shop/Pod/b", "shop/Secret/s", "shop/Deployment/d"],
            inventory.Resources.Select(resource => resource.ToString()));
        Assert.Empty(inventory.Gaps);
    }

    [Fact]
    public async Task Has_no_gap_for_what_the_cluster_does_not_serve()
    {
        var inventory = await CollectAsync(Pod, new ResourceKind("example.com", "Widget"), new ResourceKind("apps", "Nonsense"));

        Assert.Equal(3, inventory.Resources.Length);
        Assert.Empty(inventory.Gaps);
    }

    [Fact]
    public async Task Says_which_right_is_missing()
    {
        cluster.Server.On("/api/v1/secrets", _ => FakeReply.Failure(403, "secrets is forbidden: User \"jane\" cannot list resource \"secrets\""));

        var inventory = await CollectAsync(Pod, Secret);

        var gap = Assert.Single(inventory.Gaps);
        Assert.Equal(Secret, gap.Key);
        Assert.Equal(
            new KindGap(
                "the API server refused to list secrets (403 Forbidden: secrets is forbidden: User \"jane\" cannot list resource \"secrets\"): "
                + "grant list on secrets to 'jane' or scan as another user",
                IsPartial: false),
            gap.Value);
    }

    [Fact]
    public async Task Keeps_what_was_read_of_a_list_that_was_cut_off()
    {
        var page = FakeObjects.List("v1", "Secret", ",\"continue\":\"more\"", [FakeObjects.Named("s")]);
        cluster.Server.OnInOrder("/api/v1/secrets", FakeReply.Ok(page), FakeReply.Failure(400, "cut"));

        var inventory = await CollectAsync(Secret);

        Assert.Equal("s", Assert.Single(inventory.Resources).Name);
        Assert.True(inventory.Gaps[Secret].IsPartial);
    }

    [Fact]
    public async Task A_broken_aggregated_api_leaves_only_its_own_group_unread()
    {
        cluster.Server.On("/apis/metrics.k8s.io/v1beta1", _ => FakeReply.Failure(503, "service unavailable"));

        var inventory = await CollectAsync(Pod, Metrics);

        Assert.Equal(3, inventory.Resources.Length);
        Assert.Equal(
            "the API server does not tell what metrics.k8s.io/v1beta1 has (503 ServiceUnavailable: service unavailable)",
            Assert.Single(inventory.Gaps).Value.Reason);
    }

    [Fact]
    public async Task Fails_when_nothing_can_be_read_besides_what_nobody_serves()
    {
        cluster.Server.On("/api/v1/secrets", _ => FakeReply.Failure(403, "secrets is forbidden"));

        await Assert.ThrowsAsync<ClusterException>(() => CollectAsync(Secret, new ResourceKind("kubescape.io", "SecurityException")));
    }

    [Fact]
    public async Task Fails_when_nothing_can_be_read()
    {
        cluster.Server.On("/api/v1/secrets", _ => FakeReply.Failure(403, "secrets is forbidden"));

        var error = await Assert.ThrowsAsync<ClusterException>(() => CollectAsync(Secret));

        Assert.StartsWith($"{cluster.Server.Url}: nothing can be read: the API server refused to list secrets (403 ", error.Message);
    }

    [Fact]
    public async Task Excluded_namespaces_are_left_out_by_the_server()
    {
        cluster.Server.ServeList("/api/v1/namespaces", "v1", "Namespace");

        await CollectAsync(new NamespaceFilter([], ["kube-system", "x"]), Pod, Namespace);

        Assert.Equal(
            "metadata.namespace!=kube-system,metadata.namespace!=x", Assert.Single(cluster.Server.RequestsTo("/api/v1/pods")).Query["fieldSelector"]);
        Assert.Equal(
            "metadata.name!=kube-system,metadata.name!=x", Assert.Single(cluster.Server.RequestsTo("/api/v1/namespaces")).Query["fieldSelector"]);
    }

    [Fact]
    public async Task Included_namespaces_are_listed_one_by_one()
    {
        cluster.Server.ServeList("/api/v1/namespaces", "v1", "Namespace");
        cluster.Server.ServeList("/api/v1/namespaces/shop/pods", "v1", "Pod", FakeObjects.Named("a"));
        cluster.Server.On("/api/v1/namespaces/bank/pods", _ => FakeReply.Failure(403, "no"));

        var inventory = await CollectAsync(new NamespaceFilter(["shop", "bank"], []), Pod, Namespace);

        Assert.Equal(["shop/Pod/a"], inventory.Resources.Select(resource => resource.ToString()));
        Assert.StartsWith("the API server refused to list pods in namespace 'bank' (403 ", inventory.Gaps[Pod].Reason);
        Assert.True(inventory.Gaps[Pod].IsPartial);
        Assert.Equal(
            ["metadata.name=shop", "metadata.name=bank"],
            cluster.Server.RequestsTo("/api/v1/namespaces").Select(request => request.Query["fieldSelector"]));
    }

    [Theory]
    [InlineData(200, "shop/Deployment/d")]
    [InlineData(403, "shop/Pod/owned,shop/Deployment/d")]
    public async Task Leaves_out_owned_objects_unless_their_owners_were_not_read(int status, string expected)
    {
        const string owner = ",\"ownerReferences\":[{\"apiVersion\":\"apps/v1\",\"kind\":\"ReplicaSet\",\"name\":\"r\"}]";
        cluster.Server.ServeList("/api/v1/pods", "v1", "Pod", FakeObjects.Named("owned", metadata: owner));
        if (status != 200)
        {
            cluster.Server.On("/apis/apps/v1/replicasets", _ => FakeReply.Failure(status, "no"));
        }

        var inventory = await CollectAsync(Pod, ReplicaSet, Deployment);

        Assert.Equal(expected, string.Join(',', inventory.Resources.Select(resource => resource.ToString())));
    }

    [Fact]
    public async Task Tells_its_progress()
    {
        var progress = new LatestProgress();
        using var client = await cluster.ConnectAsync();

        await new ClusterCollector(client).CollectAsync([Pod, Deployment], NamespaceFilter.All, progress, TestContext.Current.CancellationToken);

        Assert.Equal(new CollectionProgress(KindsDone: 2, KindsTotal: 2, Objects: 4), progress.Latest);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private Task<Inventory> CollectAsync(params ResourceKind[] kinds) => CollectAsync(NamespaceFilter.All, kinds);

    private async Task<Inventory> CollectAsync(NamespaceFilter filter, params ResourceKind[] kinds)
    {
        using var client = await cluster.ConnectAsync();
        return await new ClusterCollector(client).CollectAsync(kinds, filter, progress: null, TestContext.Current.CancellationToken);
    }

    private sealed class LatestProgress : IProgress<CollectionProgress>
    {
        public CollectionProgress? Latest { get; private set; }

        public void Report(CollectionProgress value) => Latest = value;
    }
}
