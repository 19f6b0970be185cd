using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

public sealed class ApiDiscoveryTests : IAsyncDisposable
{
    private static readonly ResourceKind CronJob = new("batch", "CronJob");
    private readonly FakeCluster cluster = new();

    [Fact]
    public async Task Takes_the_first_version_that_has_a_kind()
    {
        cluster.Server.ServeClassicDiscovery(
            FakeObjects.Resource("batch/Job", "v1", "jobs"),
            FakeObjects.Resource("batch/Job", "v1beta1", "jobs"),
            FakeObjects.Resource("batch/CronJob", "v1beta1", "cronjobs"));

        var served = await DiscoverAsync("batch");

        Assert.Equal(FakeObjects.Resource("batch/Job", "v1", "jobs"), served.Find(new ResourceKind("batch", "Job")));
        Assert.Equal("/apis/batch/v1beta1/namespaces/shop/cronjobs", served.Find(CronJob)?.Path("shop"));
    }

    [Fact]
    public async Task Asks_only_for_groups_that_are_wanted()
    {
        cluster.Server.ServeClassicDiscovery(FakeObjects.Resource("/Pod", "v1", "pods"), FakeObjects.Resource("batch/Job", "v1", "jobs"));

        await DiscoverAsync("apps");

        Assert.Equal(["/version", "/apis"], cluster.Server.Requests.Select(request => request.Path));
    }

    [Theory]
    [InlineData("v2")]
    [InlineData("v2beta1")]
    public async Task Reads_all_groups_at_once_where_the_server_can(string version)
    {
        cluster.Server.On("/apis", $$"""
            {"kind":"APIGroupDiscoveryList","apiVersion":"apidiscovery.k8s.io/{{version}}","items":[
              {"metadata":{"name":"batch"},"versions":[
                {"version":"v1","freshness":"Current","resources":[
                  {"resource":"cronjobs","responseKind":{"group":"batch","version":"v1","kind":"CronJob"},"scope":"Namespaced","verbs":["list"]},
                  {"resource":"reviews","responseKind":{"group":"batch","version":"v1","kind":"Review"},"scope":"Cluster","verbs":["create"]}]}]},
              {"metadata":{"name":"metrics.k8s.io"},"versions":[{"version":"v1beta1","freshness":"Stale"}]}]}
            """);

        var served = await DiscoverAsync("batch");

        Assert.Equal(FakeObjects.Resource("batch/CronJob", "v1", "cronjobs"), served.Find(CronJob));
        Assert.Null(served.Find(new ResourceKind("batch", "Review")));
        Assert.Null(served.Trouble("batch"));
        Assert.Equal(
            "the server behind metrics.k8s.io/v1beta1 does not answer: see kubectl get apiservices v1beta1.metrics.k8s.io",
            served.Trouble("metrics.k8s.io"));
        Assert.Contains(
            "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", cluster.Server.RequestsTo("/apis").Single().Header("Accept"));
    }

    [Fact]
    public async Task Says_that_discovery_is_forbidden()
    {
        cluster.Server.On("/apis", _ => FakeReply.Failure(403, "no"));

        var error = await Assert.ThrowsAsync<ClusterException>(() => DiscoverAsync("apps"));

        Assert.Equal("the API server does not tell what it serves at /apis (403 Forbidden: no): grant system:discovery", error.Message);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private async Task<ServedApi> DiscoverAsync(params string[] groups)
    {
        using var client = await cluster.ConnectAsync();
        return await client.DiscoverAsync(groups.ToHashSet(), TestContext.Current.CancellationToken);
    }
}
