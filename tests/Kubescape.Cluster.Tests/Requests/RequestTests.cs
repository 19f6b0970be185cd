using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Cluster.Tests;

public sealed class RequestTests : IAsyncDisposable
{
    private const string Path = "/api/v1/pods";
    private static readonly ApiResource Pods = FakeObjects.Resource("/Pod", "v1", "pods");
    private static readonly FakeReply Empty = FakeReply.Ok("""{"kind":"PodList","apiVersion":"v1","items":[]}""");
    private readonly FakeCluster cluster = new();

    [Fact]
    public async Task Waits_as_long_as_a_busy_server_asks_for()
    {
        cluster.Server.OnInOrder(Path, FakeReply.Failure(429, "busy") with { RetryAfter = "7" }, Empty);

        await ListAsync();

        Assert.Equal([TimeSpan.FromSeconds(7)], cluster.Clock.Waits);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Tries_again_after_errors_of_the_server(int status)
    {
        cluster.Server.OnInOrder(Path, FakeReply.Failure(status, "oops"), FakeReply.Failure(status, "oops"), Empty);

        await ListAsync();

        Assert.Equal(3, cluster.Server.RequestsTo(Path).Count());
        Assert.Collection(
            cluster.Clock.Waits,
            wait => Assert.InRange(wait.TotalSeconds, 0.25, 0.5),
            wait => Assert.InRange(wait.TotalSeconds, 0.5, 1));
    }

    [Theory]
    [InlineData(500, 5)]
    [InlineData(429, 10)]
    [InlineData(403, 1)]
    [InlineData(400, 1)]
    public async Task Gives_up_after_some_tries(int status, int tries)
    {
        cluster.Server.On(Path, _ => FakeReply.Failure(status, "no"));

        var error = await Assert.ThrowsAsync<ClusterException>(ListAsync);

        Assert.Equal(tries, cluster.Server.RequestsTo(Path).Count());
        Assert.Contains($"refused to list pods ({status} ", error.Message);
    }

    [Fact]
    public async Task Tries_again_when_the_connection_breaks_in_an_answer()
    {
        cluster.Server.OnInOrder(Path, Empty with { IsTruncated = true }, Empty);

        await ListAsync();

        Assert.Equal(2, cluster.Server.RequestsTo(Path).Count());
    }

    [Fact]
    public async Task Gives_up_a_silent_server()
    {
        var clock = new FakeTimeProvider();
        cluster.Server.On(Path, _ => FakeReply.Silence);
        using var client = await cluster.ConnectAsync(clock);

        var listing = ListAsync(client);
        await cluster.Server.Silent.Task;
        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.StartsWith(
            $"{cluster.Server.Url}: the server was silent for 60 s", (await Assert.ThrowsAsync<ClusterException>(() => listing)).Message);
    }

    [Fact]
    public async Task Stops_when_the_scan_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        cluster.Server.On(Path, _ => FakeReply.Silence);
        using var client = await cluster.ConnectAsync();

        var listing = client.ListAsync(Pods, ListScope.All, cancellation.Token).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        await cluster.Server.Silent.Task;
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => listing);
    }

    [Fact]
    public async Task Reads_no_more_than_a_page_can_be()
    {
        cluster.Server.On(Path, new string(' ', 2 << 20));
        using var client = await cluster.ConnectAsync(RequestLimits.Default with { MaxBodyBytes = 1 << 20 });

        var error = await Assert.ThrowsAsync<ClusterException>(() => ListAsync(client));

        Assert.Contains("the answer is larger than 1 MB", error.Message);
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    private async Task ListAsync()
    {
        using var client = await cluster.ConnectAsync();
        await ListAsync(client);
    }

    private static async Task ListAsync(ClusterClient client) =>
        await client.ListAsync(Pods, ListScope.All, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
}
