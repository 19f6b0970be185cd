using System.Text;

namespace Kubescape.Cluster.Tests;

public sealed class ClusterClientTests
{
    [Fact]
    public async Task Knows_its_cluster()
    {
        await using var cluster = new FakeCluster();

        using var client = await cluster.ConnectAsync();

        Assert.Equal("v1.30.1", client.Version?.Root["gitVersion"].Text);
        Assert.Equal(
            ("test", "fake", cluster.Server.Url + "/"), (client.Access.ContextName, client.Access.ClusterName, client.Access.Server.AbsoluteUri));
    }

    [Fact]
    public async Task Goes_on_without_a_version_that_it_may_not_see()
    {
        await using var cluster = new FakeCluster();
        cluster.Server.On("/version", _ => FakeReply.Failure(403, "forbidden"));

        using var client = await cluster.ConnectAsync();

        Assert.Null(client.Version);
    }

    [Theory]
    [InlineData(200, "<html>Welcome</html>", "this is no Kubernetes API server, or it is not well: it answered 200 OK: <html>Welcome</html>")]
    [InlineData(302, "", "this is no Kubernetes API server, or it is not well: it answered 302 Found")]
    [InlineData(404, "nothing here", "this is no Kubernetes API server, or it is not well: it answered 404 NotFound: nothing here")]
    [InlineData(401, "", "the API server refuses the credentials (401 Unauthorized): renew the token of user 'jane' in ")]
    public async Task Says_why_there_is_no_cluster(int status, string body, string expected)
    {
        await using var cluster = new FakeCluster();
        cluster.Server.On("/version", _ => new FakeReply(status, body));

        var error = await Assert.ThrowsAsync<ClusterException>(() => cluster.ConnectAsync());

        Assert.StartsWith(cluster.Server.Url, error.Message);
        Assert.Contains(expected, error.Message);
        Assert.EndsWith($"(context 'test' of {cluster.KubeConfigPath})", error.Message);
    }

    [Fact]
    public async Task Does_not_keep_a_user_waiting_for_a_cluster_that_is_not_there()
    {
        await using var cluster = new FakeCluster();
        await cluster.Server.DisposeAsync();

        var error = await Assert.ThrowsAsync<ClusterException>(() => cluster.ConnectAsync());

        Assert.Contains(": connection refused: is the cluster running, and is the right context chosen?", error.Message);
        Assert.Empty(cluster.Clock.Waits);
    }

    [Theory]
    [InlineData(null, "test", "", null)]
    [InlineData("api.example.com", "test", ", tls-server-name: api.example.com", null)]
    [InlineData("api.example.com", "test", "", "the certificate of the server is for another name")]
    [InlineData(null, "test", ", tls-server-name: api.example.com", "the certificate of the server is for another name")]
    [InlineData(null, "other", "", "the certificate of the server is not trusted: is certificate-authority the one of this cluster?")]
    [InlineData(null, "system", "", "the certificate of the server is not trusted: is certificate-authority the one of this cluster?")]
    [InlineData("api.example.com", "system", ", insecure-skip-tls-verify: true", null)]
    public async Task Trusts_whom_the_kubeconfig_trusts(string? serverName, string authority, string settings, string? expected)
    {
        var pem = (authority == "test" ? TestCertificates.Authority : TestCertificates.OtherAuthority).ExportCertificatePem();
        var data = authority == "system" ? "" : $", certificate-authority-data: {Convert.ToBase64String(Encoding.UTF8.GetBytes(pem))}";
        await using var cluster = new FakeCluster(cluster: data + settings, certificate: TestCertificates.ForServer(serverName));

        var error = await Record.ExceptionAsync(async () => (await cluster.ConnectAsync()).Dispose());

        Assert.Equal(expected is null, error is null);
        Assert.Contains(expected ?? "", error?.Message ?? "");
    }
}
