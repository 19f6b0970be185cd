using System.Collections.Immutable;

namespace Kubescape.Cluster.Tests;

public sealed class ListTests : IAsyncDisposable
{
    private const string Path = "/api/v1/pods";
    private static readonly ApiResource Pods = FakeObjects.Resource("/Pod", "v1", "pods");
    private readonly FakeCluster cluster = new();

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    [InlineData(5, 3)]
    public async Task Reads_every_page(int objects, int pages)
    {
        var names = Enumerable.Range(0, objects).Select(number => $"pod-{number}").ToArray();
        cluster.Server.ServeList(Path, "v1", "Pod", [.. names.Select(name => FakeObjects.Named(name))]);

        Assert.Equal(names, await ListAsync(pageSize: 2));
        Assert.Equal(pages, cluster.Server.RequestsTo(Path).Count());
    }

    [Fact]
    public async Task Gives_every_object_its_kind()
    {
        cluster.Server.ServeList(Path, "v1", "Pod", FakeObjects.Named("a"));
        using var client = await cluster.ConnectAsync();

        var page = await client.ListAsync(Pods, ListScope.All, TestContext.Current.CancellationToken)
            .SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal("""{"apiVersion":"v1","kind":"Pod","metadata":{"name":"a","namespace":"shop"}}""", page.Objects[0].Root.ToString());
    }

    [Fact]
    public async Task Takes_null_for_no_items()
    {
        cluster.Server.On(Path, """{"kind":"PodList","apiVersion":"v1","metadata":{},"items":null}""");

        Assert.Empty(await ListAsync());
    }

    [Fact]
    public async Task Is_empty_when_the_kind_is_gone() => Assert.Empty(await ListAsync());

    [Fact]
    public async Task Starts_over_once_when_the_server_forgot_the_list()
    {
        cluster.Server.OnInOrder(Path, Page("a", "t1"), FakeReply.Failure(410, "too old"), Page("b", "t2"), Page("c", ""));

        Assert.Equal(["b", "c"], await ListAsync());
        Assert.Equal([null, "t1", null, "t2"], cluster.Server.RequestsTo(Path).Select(request => request.Query["continue"]));
    }

    [Fact]
    public async Task Fails_when_the_server_forgets_the_list_again()
    {
        cluster.Server.OnInOrder(Path, Page("a", "t1"), FakeReply.Failure(410, "too old"), Page("a", "t2"), FakeReply.Failure(410, "too old"));

        Assert.Contains("410 Gone: too old", (await Assert.ThrowsAsync<ClusterException>(() => ListAsync())).Message);
    }

    [Fact]
    public async Task Goes_on_with_the_token_that_the_server_offers()
    {
        cluster.Server.OnInOrder(Path, Page("a", "t1"), FakeReply.Failure(410, "too old", """{"continue":"inconsistent"}"""), Page("b", ""));

        Assert.Equal(["a", "b"], await ListAsync());
        Assert.Equal([null, "t1", "inconsistent"], cluster.Server.RequestsTo(Path).Select(request => request.Query["continue"]));
    }

    [Fact]
    public async Task Does_not_turn_in_circles()
    {
        cluster.Server.On(Path, _ => Page("a", "again"));

        Assert.Equal(
            "the API server gives the same part of the list again and again",
            (await Assert.ThrowsAsync<ClusterException>(() => ListAsync())).Message);
    }

    [Theory]
    [InlineData("<html>Log in</html>", "the answer is no JSON: ")]
    [InlineData("""{"kind":"PodList","items":[""", "the answer is no JSON: ")]
    [InlineData("""{"kind":"Pod"}""", "the API server answered with a 'Pod' instead of a list of pods")]
    public async Task Says_what_came_instead_of_a_list(string body, string expected)
    {
        cluster.Server.On(Path, body);

        Assert.StartsWith(expected, (await Assert.ThrowsAsync<ClusterException>(() => ListAsync())).Message);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private static FakeReply Page(string name, string next) =>
        FakeReply.Ok(FakeObjects.List("v1", "Pod", $",\"continue\":\"{next}\"", [FakeObjects.Named(name)]));

    private async Task<ImmutableArray<string?>> ListAsync(int pageSize = 500)
    {
        using var client = await cluster.ConnectAsync(RequestLimits.Default with { PageSize = pageSize });
        var names = new List<string?>();
        await foreach (var page in client.ListAsync(Pods, ListScope.All, TestContext.Current.CancellationToken))
        {
            if (page.StartsOver)
            {
                names.Clear();
            }

            names.AddRange(page.Objects.Select(tree => tree.Root["metadata"]["name"].Text));
        }

        return [.. names];
    }
}
