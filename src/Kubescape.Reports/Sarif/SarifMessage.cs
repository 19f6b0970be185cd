using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>A text that is shown to people: <c>message</c>.</summary>
internal static class SarifMessage
{
    /// <summary>Writes the text so that nothing in it is a link: <c>[text](target)</c> is one also in plain text.</summary>
    /// <remarks>Source: SARIF 2.1.0, section 3.11.6.</remarks>
    public static void Write(Utf8JsonWriter writer, string text)
    {
        writer.WriteStartObject("message"u8);
        writer.WriteString("text"u8, text.Replace("](", "] (", StringComparison.Ordinal));
        writer.WriteEndObject();
    }
}
