using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>A message that asks for something.</summary>
/// <param name="Method">What it asks for.</param>
/// <param name="Id">The id as it was written; <see langword="null"/> for a notification, which gets no answer.</param>
/// <param name="Params">The parameters; undefined when there are none.</param>
internal sealed record RpcRequest(string Method, string? Id, JsonElement Params)
{
    private const int MaxIdLength = 256;

    /// <summary>Reads a message.</summary>
    /// <exception cref="RpcException">It is no request.</exception>
    public static RpcRequest Read(JsonElement message)
    {
        if (message.ValueKind != JsonValueKind.Object
            || !message.TryGetProperty("jsonrpc", out var version)
            || version.ValueKind != JsonValueKind.String
            || !version.ValueEquals("2.0"u8))
        {
            throw Invalid("A message is an object with \"jsonrpc\": \"2.0\".");
        }

        if (!message.TryGetProperty("method", out var method) || method.ValueKind != JsonValueKind.String)
        {
            throw Invalid("A message has a method, which is a string; this server sends no requests, so it expects no answers.");
        }

        var parameters = message.TryGetProperty("params", out var given) ? given : default;
        if (parameters.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Object))
        {
            throw new RpcException(RpcException.InvalidParams, "\"params\" must be an object.");
        }

        return new RpcRequest(method.GetString()!, ReadId(message), parameters);
    }

    private static string? ReadId(JsonElement message)
    {
        if (!message.TryGetProperty("id", out var id))
        {
            return null;
        }

        return id.ValueKind is JsonValueKind.String or JsonValueKind.Number && id.GetRawText() is { Length: <= MaxIdLength } text
            ? text
            : throw Invalid($"An id is a string or a number of at most {MaxIdLength} characters.");
    }

    private static RpcException Invalid(string message) => new(RpcException.InvalidRequest, message);
}
