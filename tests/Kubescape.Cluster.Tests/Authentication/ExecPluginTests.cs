using System.Globalization;
using Microsoft.Extensions.Time.Testing;

namespace Kubescape.Cluster.Tests;

public sealed class ExecPluginTests : IDisposable
{
    private const string V1 = "client.authentication.k8s.io/v1";
    private readonly TemporaryDirectory directory = new();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(V1)]
    [InlineData("client.authentication.k8s.io/v1beta1")]
    public async Task Is_asked_for_a_token(string apiVersion)
    {
        var script = directory.WriteScript("plugin", Answer("$1-$TEAM", apiVersion: apiVersion));
        await using var cluster = new FakeCluster(
            $"{{exec: {{command: {script}, apiVersion: {apiVersion}, args: [one], env: [{{name: TEAM, value: blue}}]}}}}");

        using var client = await cluster.ConnectAsync(clock);

        Assert.Equal("Bearer one-blue", Assert.Single(cluster.Server.Requests).Header("Authorization"));
    }

    [Fact]
    public void Is_found_in_the_path_but_not_in_the_working_directory()
    {
        directory.WriteScript("bin/some-plugin", Answer("found"));
        var environment = new HostEnvironment
        {
            HomeDirectory = directory.Path,
            Variables = HostEnvironment.OfProcess().Variables.SetItem("PATH", $".:{directory.Path}/bin"),
        };

        Assert.Equal($"{directory.Path}/bin/some-plugin", environment.FindExecutable("some-plugin"));
        Assert.Null(environment.FindExecutable("Kubescape.Cluster.Tests"));
    }

    [Fact]
    public async Task Is_told_about_itself_and_the_cluster()
    {
        var script = directory.WriteScript("plugin", $"printf %s \"$KUBERNETES_EXEC_INFO\" > {directory.Path}/info\n{Answer("x")}");
        await using var cluster = new FakeCluster(
            Exec(script, ", provideClusterInfo: true"),
            ", extensions: [{name: client.authentication.k8s.io/exec, extension: {audience: a}}]");

        using var client = await cluster.ConnectAsync(clock);

        Assert.Equal(
            $$$"""{"kind":"ExecCredential","apiVersion":"{{{V1}}}","spec":{"cluster":{"server":"{{{cluster.Server.Url}}}","config":{"audience":"a"}},"interactive":false}}""",
            await File.ReadAllTextAsync($"{directory.Path}/info", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Is_asked_again_only_when_its_answer_has_expired()
    {
        var script = directory.WriteScript("plugin", Counting(Answer("token-$n", clock.GetUtcNow().AddMinutes(10))));
        await using var cluster = new FakeCluster(Exec(script));
        cluster.Server.ServeClassicDiscovery();

        using var client = await cluster.ConnectAsync(clock);
        clock.Advance(TimeSpan.FromMinutes(9));
        await client.DiscoverAsync(new HashSet<string> { "" }, TestContext.Current.CancellationToken);
        clock.Advance(TimeSpan.FromMinutes(2));
        await client.DiscoverAsync(new HashSet<string> { "apps" }, TestContext.Current.CancellationToken);

        Assert.Equal(
            ["/version Bearer token-1", "/api Bearer token-1", "/api/v1 Bearer token-1", "/apis Bearer token-2"],
            cluster.Server.Requests.Select(request => $"{request.Path} {request.Header("Authorization")}"));
    }

    [Fact]
    public async Task Is_asked_once_more_when_the_server_refuses_its_answer()
    {
        var script = directory.WriteScript("plugin", Counting(Answer("token-$n")));
        await using var cluster = new FakeCluster(Exec(script));
        cluster.Server.OnInOrder("/version", FakeReply.Failure(401, "Unauthorized"), FakeReply.Ok("""{"gitVersion":"v1.30.0"}"""));

        using var client = await cluster.ConnectAsync(clock);

        Assert.Equal(["Bearer token-1", "Bearer token-2"], cluster.Server.Requests.Select(request => request.Header("Authorization")));
    }

    [Fact]
    public async Task Is_not_asked_for_ever()
    {
        var script = directory.WriteScript("plugin", Counting(Answer("token-$n")));
        await using var cluster = new FakeCluster(Exec(script));
        cluster.Server.On("/version", _ => FakeReply.Failure(401, "Unauthorized"));

        var error = await Assert.ThrowsAsync<ClusterException>(() => cluster.ConnectAsync(clock));

        Assert.Equal(2, cluster.Server.Requests.Count);
        Assert.StartsWith(
            $"{cluster.Server.Url}: the API server refuses the credentials (401 Unauthorized: Unauthorized): "
                + $"log in again with what the exec plugin '{script}'",
            error.Message);
    }

    [Theory]
    [InlineData("echo first >&2; echo 'no session: run login' >&2; exit 3", "failed with exit code 3: no session: run login")]
    [InlineData("echo hello", "answered something else than a credential: ")]
    [InlineData("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"v9\"}'", "expected an ExecCredential of " + V1 + ", found 'ExecCredential' of 'v9'")]
    [InlineData("echo '{\"kind\":\"ExecCredential\",\"apiVersion\":\"" + V1 + "\"}'", "expected a token or a client certificate in status, found neither")]
    public async Task Says_how_the_plugin_failed(string script, string expected)
    {
        await using var cluster = new FakeCluster(Exec(directory.WriteScript("plugin", script)));

        var error = await Assert.ThrowsAsync<ClusterException>(() => cluster.ConnectAsync(clock));

        Assert.StartsWith($"{cluster.KubeConfigPath}:5: the exec plugin '{directory.Path}/plugin' ", error.Message);
        Assert.Contains(expected, error.Message);
    }

    [Theory]
    [InlineData("/gone/plugin")]
    [InlineData("no-such-plugin")]
    public async Task Shows_how_to_install_what_is_missing(string command)
    {
        await using var cluster = new FakeCluster(Exec(command, ", installHint: get it from example.com"));

        var error = await Assert.ThrowsAsync<ClusterException>(() => cluster.ConnectAsync(clock));

        Assert.EndsWith($"the exec plugin '{command}' cannot be started: get it from example.com", error.Message);
    }

    [Fact]
    public async Task Does_not_wait_for_ever()
    {
        var started = $"{directory.Path}/started";
        var script = directory.WriteScript("plugin", $"mkfifo {directory.Path}/never; echo > {started}; cat {directory.Path}/never");
        await using var cluster = new FakeCluster(Exec(script));

        var connecting = cluster.ConnectAsync(clock);
        while (!File.Exists(started))
        {
            await Task.Yield();
        }

        clock.Advance(TimeSpan.FromSeconds(61));

        Assert.EndsWith(
            "did not end in time: run it by hand to see what it waits for", (await Assert.ThrowsAsync<ClusterException>(() => connecting)).Message);
    }

    public void Dispose() => directory.Dispose();

    private static string Exec(string command, string more = "") => $"{{exec: {{command: {command}, apiVersion: {V1}{more}}}}}";

    private static string Answer(string token, DateTimeOffset? expiry = null, string apiVersion = V1)
    {
        var end = expiry is null ? "" : string.Create(CultureInfo.InvariantCulture, $", \"expirationTimestamp\": \"{expiry:yyyy-MM-ddTHH:mm:ssZ}\"");
        return $$$"""
            cat <<END
            {"kind": "ExecCredential", "apiVersion": "{{{apiVersion}}}", "status": {"token": "{{{token}}}"{{{end}}}}}
            END
            """;
    }

    private string Counting(string then) => $"echo >> {directory.Path}/runs\nn=$(wc -l < {directory.Path}/runs)\n{then}";
}
