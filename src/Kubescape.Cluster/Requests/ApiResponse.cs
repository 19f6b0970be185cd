using System.Globalization;
using System.Net;
using System.Text;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>A whole answer of an API server.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The unpacked body.</param>
/// <param name="RetryAfter">How long the server wants to be left alone.</param>
internal sealed record ApiResponse(HttpStatusCode Status, ReadOnlyMemory<byte> Body, TimeSpan? RetryAfter)
{
    /// <summary>Pages of custom resource definitions are the largest in use, at some thousand values each.</summary>
    private static readonly TreeLimits Limits = TreeLimits.Default with { MaxNodes = 16_000_000 };

    private const int MaxQuotedCharacters = 300;

    /// <summary>Whether the server did what it was asked for.</summary>
    public bool IsSuccess => Status is HttpStatusCode.OK or HttpStatusCode.Created;

    /// <summary>The body as a tree.</summary>
    /// <exception cref="ClusterException">The body is not one JSON mapping.</exception>
    public ObjectTree Tree() => JsonDocuments.Read(Body.Span, Limits, withLines: false) switch
    {
        [{ Tree: { Root.Kind: FieldKind.Mapping } tree }] => tree,
        [.., { Error: { } error }] => throw new ClusterException($"the answer is no JSON: {error.Message}: '{Quote()}'", error),
        _ => throw new ClusterException($"the answer is no JSON object: '{Quote()}'"),
    };

    /// <summary>The body as a tree; <see langword="null"/> when it is none.</summary>
    public ObjectTree? TryTree() => JsonDocuments.Read(Body.Span, Limits, withLines: false) is [{ Tree: { } tree }] ? tree : null;

    /// <summary>What a server says with an error: a Status object, or nothing when it is something else.</summary>
    /// <remarks>Source: Kubernetes API conventions, "Response Status Kind".</remarks>
    public Field StatusObject() => TryTree()?.Root ?? default;

    /// <summary>The status with what the server says about it, <c>403 Forbidden: pods is forbidden</c>.</summary>
    public string Explanation()
    {
        var message = StatusObject()["message"].Text ?? Quote();
        var status = string.Create(CultureInfo.InvariantCulture, $"{(int)Status} {Status}");
        return message.Length > 0 ? $"{status}: {message}" : status;
    }

    private string Quote()
    {
        var start = Encoding.UTF8.GetString(Body.Span[..Math.Min(Body.Length, MaxQuotedCharacters)]);
        return string.Concat(start.Select(character => char.IsControl(character) ? ' ' : character)).Trim();
    }
}
