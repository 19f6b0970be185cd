using System.Text.Json;
using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>A resource and where it was read: an item of <c>resources</c>.</summary>
internal static class ResourceJson
{
    public static void Write(Utf8JsonWriter writer, Resource resource, ReportOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("resourceID"u8, resource.Id);
        if (!options.OmitRawResources)
        {
            writer.WritePropertyName("object"u8);
            SensitiveValues.WriteRedacted(writer, resource);
        }

        if (resource.Source is { } source)
        {
            writer.WriteStartObject("source"u8);
            writer.WriteString("path"u8, source.Path);
            writer.WriteString("relativePath"u8, source.RelativePath);
            writer.WriteString("fileType"u8, source.FileType);
            if (!source.IsBuiltIn)
            {
                writer.WriteNumber("document"u8, source.Document);
            }

            if (source.Place.Length > 0)
            {
                writer.WriteString("place"u8, source.Place);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
