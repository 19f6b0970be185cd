using System.Text;
using System.Text.Json;

namespace Kubescape.Cli;

/// <summary>What a call of a tool came to.</summary>
/// <param name="Content">One JSON object, UTF-8; the message when the call failed.</param>
/// <param name="IsError">Whether it failed in a way that the caller can mend.</param>
internal sealed record ToolResult(ReadOnlyMemory<byte> Content, bool IsError)
{
    /// <summary>A failed call.</summary>
    public static ToolResult Failed(string message) => new(Encoding.UTF8.GetBytes(message), IsError: true);

    /// <summary>Writes the result of <c>tools/call</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="isStructured">Whether the client knows of structured content.</param>
    public void Write(Utf8JsonWriter json, bool isStructured)
    {
        json.WriteStartObject();
        json.WriteStartArray("content");
        json.WriteStartObject();
        json.WriteString("type", "text");
        json.WriteString("text", Content.Span);
        json.WriteEndObject();
        json.WriteEndArray();
        if (isStructured && !IsError)
        {
            json.WritePropertyName("structuredContent");
            json.WriteRawValue(Content.Span, skipInputValidation: true);
        }

        json.WriteBoolean("isError", IsError);
        json.WriteEndObject();
    }
}
