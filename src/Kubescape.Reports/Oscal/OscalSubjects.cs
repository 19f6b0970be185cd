using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>What was looked at, and with what: inventory items and the tool.</summary>
internal static class OscalSubjects
{
    public static void WriteTool(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("components"u8);
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, OscalIds.Tool);
        writer.WriteString("type"u8, "software");
        writer.WriteString("title"u8, "Kubescape");
        writer.WriteString("description"u8, "A scanner that judges Kubernetes objects by security controls.");
        writer.WriteStartObject("status"u8);
        writer.WriteString("state"u8, "operational");
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    public static void Write(Utf8JsonWriter writer, Resource resource, OscalIds ids)
    {
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, ids.Subject(resource));
        writer.WriteString("description"u8, OscalText.Of(Wording.Of(resource), "a resource"));
        OscalText.WriteProps(
            writer,
            ("api-version", resource.ApiVersion),
            ("kind", resource.Kind),
            ("namespace", resource.Namespace),
            ("name", resource.Name),
            ("source", Wording.Place(resource)));
        writer.WriteEndObject();
    }
}
