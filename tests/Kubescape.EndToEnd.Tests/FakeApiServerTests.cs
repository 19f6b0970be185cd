using Kubescape.Cluster.Tests;

namespace Kubescape.EndToEnd.Tests;

/// <summary>What the program says of an API server whose answers are known.</summary>
public sealed class FakeApiServerTests : IAsyncDisposable
{
    private const string ReviewPath = "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews";

    private readonly FakeApiServer server = new();
    private readonly string kubeConfig = Path.GetTempFileName();

    public FakeApiServerTests()
    {
        File.WriteAllText(kubeConfig, $$$"""
            current-context: test
            contexts: [{name: test, context: {cluster: test, user: test}}]
            clusters: [{name: test, cluster: {server: "{{{server.Url}}}"}}]
            users: [{name: test, user: {token: secret}}]
            """);
        server.ServeClassicDiscovery(
            FakeObjects.Resource("/Namespace", "v1", "namespaces", isNamespaced: false),
            FakeObjects.Resource("/Node", "v1", "nodes", isNamespaced: false),
            FakeObjects.Resource("/Pod", "v1", "pods"),
            FakeObjects.Resource("apps/Deployment", "v1", "deployments"));
        foreach (var (path, kind) in (ValueTuple<string, string>[])[("namespaces", "Namespace"), ("nodes", "Node"), ("pods", "Pod")])
        {
            server.ServeList($"/api/v1/{path}", "v1", kind);
        }

        Deny();
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        File.Delete(kubeConfig);
    }

    [Fact]
    public async Task A_dry_run_asks_about_every_kind_and_reads_none()
    {
        var outcome = await RunAsync("scan", "--dry-run");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"apps +│ Deployment +│ ALLOWED", outcome.Output);
        Assert.Matches(@"│ +│ Pod +│ ALLOWED", outcome.Output);
        Assert.Matches(@"batch +│ CronJob +│ not served", outcome.Output);
        Assert.DoesNotContain("DENIED", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("success: ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(server.RequestsTo("/api/v1/pods"));
    }

    [Fact]
    public async Task A_dry_run_names_the_rights_that_are_denied_and_exits_with_2()
    {
        Deny("pods", "deployments");

        var outcome = await RunAsync("scan", "--dry-run");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Matches(@"apps +│ Deployment +│ DENIED +│ list on deployments\.apps", outcome.Output);
        Assert.Matches(@"│ +│ Pod +│ DENIED +│ list on pods", outcome.Output);
        Assert.Matches(@"│ +│ Namespace +│ ALLOWED", outcome.Output);
        Assert.Contains("Pod: grant list on pods", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("Deployment: grant list on deployments.apps", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("success", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_asks_about_the_namespaces_that_would_be_read()
    {
        Deny("bank");

        var outcome = await RunAsync("scan", "--dry-run", "--include-namespaces", "shop,bank");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Pod: grant list on pods in namespace 'bank',", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_does_not_take_silence_for_a_right()
    {
        server.On(ReviewPath, _ => FakeReply.Failure(403, "no questions"));

        var outcome = await RunAsync("scan", "--dry-run");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("UNKNOWN", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Pod: it is not known whether it can be read", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prerequisites_of_a_scan_are_there()
    {
        var outcome = await RunAsync("prerequisites", "--for", "scan");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Matches(@"Kubernetes version +│ ok +│ v1\.30\.1", outcome.Output);
        Assert.Matches(@"Rights to scan +│ ok", outcome.Output);
        Assert.Contains("nothing is missing", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prerequisites_that_are_missing_are_listed_and_exit_with_1()
    {
        Deny("nodes", "customresourcedefinitions");

        var table = await RunAsync("prerequisites");
        var report = await RunAsync("prerequisites", "-f", "json");

        Assert.Equal((1, 1), (table.ExitCode, report.ExitCode));
        Assert.Matches(@"Rights to scan +│ MISSING +│ 1 of \d+ are denied", table.Output);
        Assert.Contains("- list on nodes ", table.Output, StringComparison.Ordinal);
        var checks = report.Json["checks"].Items.ToDictionary(check => check["name"].Text!);
        Assert.Equal("create on customresourcedefinitions.apiextensions.k8s.io", checks["Rights to install"]["items"][0].Text);
        Assert.Equal("install", checks["Rights to install"]["neededFor"][0].Text);
        Assert.Equal("missing", checks["Nodes"]["state"].Text);
        Assert.Equal(
            checks.Values.Count(check => check["state"].Is("missing")), (int)report.Json["summary"]["missing"].Integer!);
    }

    private void Deny(params string[] words) => server.On(ReviewPath, request =>
    {
        var isDenied = words.Any(word => request.Body.Contains($"\"{word}\"", StringComparison.Ordinal));
        return new FakeReply(201, $$"""{"status":{"allowed":{{(isDenied ? "false" : "true")}} } }""");
    });

    private Task<KubescapeProgram.Outcome> RunAsync(params string[] arguments) =>
        KubescapeProgram.RunAsync([.. arguments, "--kubeconfig", kubeConfig]);
}
