using System.Buffers;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>Writes the answers of JSON-RPC 2.0; none of them contains a newline.</summary>
internal static class RpcAnswer
{
    /// <summary>The answer to a request that was done.</summary>
    /// <param name="id">The id of the request, as it was written.</param>
    /// <param name="writeResult">Writes one value.</param>
    public static ReadOnlyMemory<byte> Result(string id, Action<Utf8JsonWriter> writeResult) => Write(id, json =>
    {
        json.WritePropertyName("result");
        writeResult(json);
    });

    /// <summary>The answer to a request that was not understood.</summary>
    /// <param name="id">The id of the request, as it was written; <c>null</c> when it is not known.</param>
    /// <param name="error">What is wrong.</param>
    public static ReadOnlyMemory<byte> Error(string id, RpcException error) => Write(id, json =>
    {
        json.WriteStartObject("error");
        json.WriteNumber("code", error.Code);
        json.WriteString("message", error.Message);
        json.WriteEndObject();
    });

    /// <summary>The answers to a batch as one.</summary>
    public static ReadOnlyMemory<byte> Join(IEnumerable<ReadOnlyMemory<byte>> answers)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var answer in answers)
            {
                json.WriteRawValue(answer.Span, skipInputValidation: true);
            }

            json.WriteEndArray();
        }

        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Write(string id, Action<Utf8JsonWriter> writeRest)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("jsonrpc", "2.0");
            json.WritePropertyName("id");
            json.WriteRawValue(id, skipInputValidation: true);
            writeRest(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
