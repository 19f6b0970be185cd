using System.Text;

namespace Kubescape.Cluster.Tests;

/// <summary>What the fake API server answers.</summary>
public sealed record FakeReply(int Status, string Body)
{
    public string ContentType { get; init; } = "application/json";

    public string? RetryAfter { get; init; }

    /// <summary>Promises more than it sends, and closes the connection.</summary>
    public bool IsTruncated { get; init; }

    /// <summary>Keeps the connection open and says nothing.</summary>
    public bool IsSilence { get; init; }

    public static FakeReply Silence { get; } = new(200, "") { IsSilence = true };

    public static FakeReply Ok(string body) => new(200, body);

    public static FakeReply Failure(int status, string message, string metadata = "{}") =>
        new(status, $$"""{"kind":"Status","apiVersion":"v1","metadata":{{metadata}},"status":"Failure","message":"{{message.Replace("\"", "\\\"")}}","code":{{status}}}""");

    public byte[] ToBytes()
    {
        var length = Encoding.UTF8.GetByteCount(Body) + (IsTruncated ? 1000 : 0);
        var head = $"HTTP/1.1 {Status} Reason\r\nContent-Type: {ContentType}\r\nContent-Length: {length}\r\nConnection: close\r\n";
        return Encoding.UTF8.GetBytes($"{head}{(RetryAfter is null ? "" : $"Retry-After: {RetryAfter}\r\n")}\r\n{Body}");
    }
}
