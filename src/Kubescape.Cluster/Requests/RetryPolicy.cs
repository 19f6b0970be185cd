using System.Net;

namespace Kubescape.Cluster;

/// <summary>Which requests are worth another try, and when.</summary>
internal static class RetryPolicy
{
    private const int MaxTries = 5;

    /// <summary>A server that asks for patience is alive, so it gets more of it.</summary>
    private const int MaxThrottledTries = 10;

    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    /// <summary>How long to wait after an answer; <see langword="null"/> to take it as it is.</summary>
    /// <param name="response">The answer.</param>
    /// <param name="tries">The tries so far, from 1.</param>
    /// <param name="jitter">0 to 1, so that clients do not come back all at once.</param>
    public static TimeSpan? After(ApiResponse response, int tries, double jitter) => response.Status switch
    {
        HttpStatusCode.TooManyRequests when tries < MaxThrottledTries => Wait(tries, jitter, response.RetryAfter),
        HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
            or HttpStatusCode.GatewayTimeout
            when tries < MaxTries => Wait(tries, jitter, response.RetryAfter),
        _ => null,
    };

    /// <summary>How long to wait after a connection broke; <see langword="null"/> to give up.</summary>
    public static TimeSpan? AfterBrokenConnection(int tries, double jitter) =>
        tries < MaxTries ? Wait(tries, jitter, asked: null) : null;

    private static TimeSpan Wait(int tries, double jitter, TimeSpan? asked)
    {
        var backoff = First * Math.Pow(2, tries - 1) * (1 + jitter);
        var wait = asked > backoff ? asked.Value : backoff;
        return wait < Longest ? wait : Longest;
    }
}
