using System.Buffers;
using System.Net;

namespace Kubescape.Cluster;

/// <summary>Sends requests to one API server, again where that may help, and reads the answers whole.</summary>
/// <remarks>Safe for any number of requests at once.</remarks>
internal sealed class ApiConnection(ClusterAccess access, RequestLimits limits, TimeProvider clock) : IDisposable
{
    /// <summary>Accepts any answer in JSON.</summary>
    public const string Json = "application/json";

    private readonly ServerConnector connector = new(access.Endpoint);
    private volatile bool hasAnswered;

    /// <summary>Gets what a path names; an answer other than 200 is an answer too.</summary>
    /// <param name="path">The path below the URL of the server and the query.</param>
    /// <param name="accept">The forms of the answer that the caller understands.</param>
    /// <param name="cancellationToken">Ends the request and any waiting for another try.</param>
    /// <exception cref="ClusterException">There is no answer, it is too large, or the server refuses the credentials.</exception>
    public Task<ApiResponse> GetAsync(string path, string accept, CancellationToken cancellationToken) =>
        RequestAsync(path, accept, json: null, cancellationToken);

    /// <summary>Asks a question in JSON; it must be one that may be asked twice.</summary>
    /// <param name="path">The path below the URL of the server.</param>
    /// <param name="json">The question, UTF-8.</param>
    /// <param name="cancellationToken">Ends the request and any waiting for another try.</param>
    /// <exception cref="ClusterException">There is no answer, it is too large, or the server refuses the credentials.</exception>
    public Task<ApiResponse> PostAsync(string path, ReadOnlyMemory<byte> json, CancellationToken cancellationToken) =>
        RequestAsync(path, Json, json, cancellationToken);

    /// <inheritdoc />
    public void Dispose() => connector.Dispose();

    private async Task<ApiResponse> RequestAsync(
        string path, string accept, ReadOnlyMemory<byte>? json, CancellationToken cancellationToken)
    {
        var renewed = false;
        for (var tries = 1; ; tries++)
        {
            var credential = await access.Credentials.GetAsync(cancellationToken);
            TimeSpan? wait;
            try
            {
                var response = await SendAsync(path, accept, json, credential, cancellationToken);
                hasAnswered = true;
                if (response.Status == HttpStatusCode.Unauthorized)
                {
                    if (renewed || !access.Credentials.Refuse(credential))
                    {
                        throw Trouble(
                            $"the API server refuses the credentials ({response.Explanation()}): {access.Credentials.Renewal}");
                    }

                    renewed = true;
                    continue;
                }

                wait = RetryPolicy.After(response, tries, Random.Shared.NextDouble());
                if (wait is null)
                {
                    return response;
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                // Who was never heard of is most likely not there, and a user who mistyped a name should not wait.
                wait = hasAnswered ? RetryPolicy.AfterBrokenConnection(tries, Random.Shared.NextDouble()) : null;
                if (wait is null)
                {
                    throw Trouble(ConnectionFailure.Explain(failure), failure);
                }
            }

            await Task.Delay(wait.Value, clock, cancellationToken);
        }
    }

    private async Task<ApiResponse> SendAsync(
        string path, string accept, ReadOnlyMemory<byte>? json, Credential credential, CancellationToken cancellationToken)
    {
        using var silence = new CancellationTokenSource(limits.Silence, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(silence.Token, cancellationToken);
        using var request = new HttpRequestMessage(
            json is null ? HttpMethod.Get : HttpMethod.Post, new Uri(access.Place + path));
        request.Content = json is { } body ? new ReadOnlyMemoryContent(body) { Headers = { ContentType = new(Json) } } : null;
        request.Headers.TryAddWithoutValidation("Accept", accept);
        request.Headers.TryAddWithoutValidation("User-Agent", "kubescape");
        request.Headers.Authorization = credential.Authorization;
        request.Headers.Host = access.Endpoint.TlsServerName; // The name that SslStream asks for and checks comes from here.
        access.Impersonation.Apply(request.Headers);
        try
        {
            using var response = await connector.With(credential.ClientCertificate).SendAsync(request, either.Token);
            silence.CancelAfter(limits.Silence);
            var answer = await ReadBodyAsync(response.Content, silence, either.Token);
            return new ApiResponse(response.StatusCode, answer, RetryAfter(response));
        }
        catch (OperationCanceledException) when (silence.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw Trouble(
                $"the server was silent for {limits.Silence.TotalSeconds:0} s: is it overloaded, or does a proxy stand between?");
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(
        HttpContent content, CancellationTokenSource silence, CancellationToken cancellationToken)
    {
        await using var stream = await content.ReadAsStreamAsync(cancellationToken);
        var body = new ArrayBufferWriter<byte>(64 << 10);
        for (int read; (read = await stream.ReadAsync(body.GetMemory(16 << 10), cancellationToken)) > 0;)
        {
            silence.CancelAfter(limits.Silence);
            body.Advance(read);
            if (body.WrittenCount > limits.MaxBodyBytes)
            {
                throw Trouble(
                    $"the answer is larger than {limits.MaxBodyBytes >> 20} MB, which is more than a page of objects can be");
            }
        }

        return body.WrittenMemory;
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - clock.GetUtcNow(),
        _ => null,
    };

    private ClusterException Trouble(string message, Exception? cause = null) =>
        new($"{access.Place}: {message} ({access.Origin})", cause);
}
