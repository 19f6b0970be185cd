using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Kubescape.EndToEnd.Tests;

/// <summary>API servers that are not what they should be.</summary>
public sealed class UnwellServerTests : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly string kubeConfig = Path.GetTempFileName();

    [Theory]
    [InlineData("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")]
    [InlineData("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")]
    [InlineData("garbage\r\n\r\n")]
    [InlineData("")]
    public async Task Is_told_with_the_host_and_exits_with_2(string answer)
    {
        using var stop = new CancellationTokenSource();
        listener.Start();
        var serving = ServeAsync(answer, stop.Token);

        var outcome = await ScanAsync();

        await stop.CancelAsync();
        await serving;
        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"127.0.0.1:{Port}", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public async Task That_is_not_there_is_told_too()
    {
        listener.Start();
        var port = Port;
        listener.Stop();

        var outcome = await ScanAsync(port);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains($"127.0.0.1:{port}", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task That_never_answers_is_given_up_at_the_deadline()
    {
        listener.Start();

        var outcome = await ScanAsync(arguments: ["--scan-timeout", "1"]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("--scan-timeout", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("users: [", ":2:")]
    [InlineData("current-context: gone\n", "gone")]
    [InlineData("current-context: a\ncontexts: [{name: a, context: {cluster: nowhere, user: u}}]\n", "nowhere")]
    public async Task A_broken_kubeconfig_is_told_with_its_place(string text, string expected)
    {
        await File.WriteAllTextAsync(kubeConfig, text, CancellationToken.None);

        var outcome = await KubescapeProgram.RunAsync(["scan", "--kubeconfig", kubeConfig]);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains(kubeConfig, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(expected, outcome.Error, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        listener.Dispose();
        File.Delete(kubeConfig);
    }

    private int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    private async Task<KubescapeProgram.Outcome> ScanAsync(int? port = null, string[]? arguments = null)
    {
        await File.WriteAllTextAsync(
            kubeConfig,
            $$$"""
            current-context: test
            contexts: [{name: test, context: {cluster: test, user: test}}]
            clusters: [{name: test, cluster: {server: "http://127.0.0.1:{{{port ?? Port}}}"}}]
            users: [{name: test, user: {token: expired}}]
            """);
        return await KubescapeProgram.RunAsync(["scan", "--kubeconfig", kubeConfig, .. arguments ?? []]);
    }

    private async Task ServeAsync(string answer, CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync(cancellationToken);
                await using var stream = client.GetStream();
                await stream.ReadExactlyAsync(new byte[1], cancellationToken);
                await stream.WriteAsync(Encoding.ASCII.GetBytes(answer), cancellationToken);
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The test is over.
        }
    }
}
