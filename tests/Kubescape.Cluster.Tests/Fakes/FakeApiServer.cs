using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Kubescape.Cluster.Tests;

/// <summary>An API server on loopback that serves what a test tells it to, and remembers what it was asked.</summary>
public sealed class FakeApiServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentDictionary<string, Func<FakeRequest, FakeReply>> routes = new();
    private readonly ConcurrentQueue<FakeRequest> requests = new();
    private readonly SslServerAuthenticationOptions? tls;
    private readonly Task accepting;

    public FakeApiServer(X509Certificate2? certificate = null)
    {
        tls = certificate is null ? null : new SslServerAuthenticationOptions
        {
            ServerCertificate = certificate,
            ClientCertificateRequired = true,
            RemoteCertificateValidationCallback = (_, _, _, _) => true,
        };
        listener.Start();
        On("/version", """{"major":"1","minor":"30","gitVersion":"v1.30.1"}""");
        accepting = AcceptAsync();
    }

    /// <summary>Completed when a silent reply was chosen, so that a test can let time pass.</summary>
    public TaskCompletionSource Silent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Url => $"{(tls is null ? "http" : "https")}://127.0.0.1:{Port}";

    public IReadOnlyCollection<FakeRequest> Requests => requests;

    public IEnumerable<FakeRequest> RequestsTo(string path) => requests.Where(request => request.Path == path);

    public void On(string path, string json) => On(path, _ => FakeReply.Ok(json));

    public void On(string path, Func<FakeRequest, FakeReply> handler) => routes[path] = handler;

    /// <summary>Answers in this order, the last one for ever.</summary>
    public void OnInOrder(string path, params FakeReply[] replies)
    {
        var next = -1;
        On(path, _ => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (!stop.IsCancellationRequested)
        {
            await stop.CancelAsync();
            await accepting;
            listener.Stop();
        }

        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception error) when (error is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await using var stream = await OpenAsync(client);
                if (await ReadAsync(stream) is { } request)
                {
                    requests.Enqueue(request);
                    var reply = routes.TryGetValue(request.Path, out var handler)
                        ? handler(request)
                        : FakeReply.Failure(404, "the server could not find the requested resource");
                    if (reply.IsSilence)
                    {
                        Silent.TrySetResult();
                        await Task.Delay(Timeout.Infinite, stop.Token);
                    }

                    await stream.WriteAsync(reply.ToBytes(), stop.Token);
                }
            }
            catch (Exception error) when (error is IOException or OperationCanceledException
                or System.Security.Authentication.AuthenticationException)
            {
                // The client went away, or the test is over.
            }
        }
    }

    private async Task<Stream> OpenAsync(TcpClient client)
    {
        if (tls is null)
        {
            return client.GetStream();
        }

        var stream = new SslStream(client.GetStream());
        await stream.AuthenticateAsServerAsync(tls, stop.Token);
        return stream;
    }

    private async Task<FakeRequest?> ReadAsync(Stream stream)
    {
        var head = new StringBuilder();
        var buffer = new byte[1]; // The body must stay in the stream.
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            var read = await stream.ReadAsync(buffer, stop.Token);
            if (read == 0)
            {
                return null;
            }

            head.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        var lines = head.ToString().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var target = lines[0].Split(' ')[1].Split('?', 2);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToLookup(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        return new FakeRequest(target[0], target.ElementAtOrDefault(1) ?? "", headers, (stream as SslStream)?.RemoteCertificate?.Subject)
        {
            Body = await ReadBodyAsync(stream, headers["Content-Length"].FirstOrDefault()),
        };
    }

    private async Task<string> ReadBodyAsync(Stream stream, string? length)
    {
        var body = new byte[length is null ? 0 : int.Parse(length, CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop.Token);
        return Encoding.UTF8.GetString(body);
    }
}
