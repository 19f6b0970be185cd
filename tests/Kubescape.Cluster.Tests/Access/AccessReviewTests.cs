using Kubescape.Objects;

namespace Kubescape.Cluster.Tests;

public sealed class AccessReviewTests : IAsyncDisposable
{
    private const string ReviewPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    private static readonly ResourceKind Pod = new("", "Pod");
    private static readonly ResourceKind Secret = new("", "Secret");
    private readonly FakeCluster cluster = new();

    public AccessReviewTests()
    {
        cluster.Server.ServeClassicDiscovery(
            FakeObjects.Resource("/Pod", "v1", "pods"), FakeObjects.Resource("/Secret", "v1", "secrets"));
        cluster.Server.On(ReviewPath, request => new FakeReply(
            201, $$"""{"status":{"allowed":{{(request.Body.Contains("\"secrets\"", StringComparison.Ordinal) ? "false" : "true")}} } }"""));
    }

    public ValueTask DisposeAsync() => cluster.DisposeAsync();

    [Fact]
    public async Task Tells_allowed_denied_and_not_served_apart_without_reading_objects()
    {
        var answers = await ReviewAsync(NamespaceFilter.All, Pod, Secret, new ResourceKind("apps", "Deployment"), FactKinds.ApiServer);

        Assert.Equal(
            [
                ("Pod", AccessVerdict.Allowed, ""),
                ("Secret", AccessVerdict.Denied, "list on secrets"),
                (FactKinds.ApiServer.Kind, AccessVerdict.Allowed, ""),
                ("Deployment", AccessVerdict.NotServed, ""),
            ],
            answers);
        Assert.Empty(cluster.Server.RequestsTo("/api/v1/pods"));
        Assert.Empty(cluster.Server.RequestsTo("/api/v1/secrets"));
    }

    [Fact]
    public async Task Asks_about_each_namespace_that_will_be_read()
    {
        var answers = await ReviewAsync(new NamespaceFilter(["shop", "bank"], []), Secret);

        Assert.Equal("list on secrets in namespace 'shop', list on secrets in namespace 'bank'", answers[0].Detail);
        Assert.Contains(cluster.Server.RequestsTo(ReviewPath), request => request.Body.Contains("\"namespace\":\"bank\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Knows_nothing_when_the_question_is_refused()
    {
        cluster.Server.On(ReviewPath, _ => FakeReply.Failure(403, "no questions"));

        var answers = await ReviewAsync(NamespaceFilter.All, Pod);

        Assert.Equal(AccessVerdict.Unknown, answers[0].Verdict);
        Assert.Contains("no questions", answers[0].Detail, StringComparison.Ordinal);
    }

    private async Task<(string Kind, AccessVerdict Verdict, string Detail)[]> ReviewAsync(NamespaceFilter filter, params ResourceKind[] kinds)
    {
        using var client = await cluster.ConnectAsync();
        var answers = await client.ReviewAccessAsync(kinds, filter, TestContext.Current.CancellationToken);
        return [.. answers.Select(answer => (answer.Kind.Kind, answer.Verdict, answer.Detail))];
    }
}
