using System.Text.Json;

namespace Kubescape.Reports;

/// <summary>Who observed, judged or suggests something: this program.</summary>
internal static class OscalActor
{
    /// <summary>Writes the list of actors of an origin.</summary>
    public static void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("actors"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "tool");
        writer.WriteString("actor-uuid"u8, OscalIds.Tool);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
