using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A resource and where it was read: an item of <c>resources</c>.</summary>
internal static class ResourceJson
{
    public static void Write(Utf8JsonWriter writer, ScanResult result, Resource resource, ReportOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("resourceID"u8, resource.Id);
        if (!options.OmitRawResources)
        {
            writer.WritePropertyName("object"u8);
            result.WriteObject(writer, resource);
        }

        if (resource.Source is { } source)
        {
            writer.WriteStartObject("source"u8);
            writer.WriteString("path"u8, source.Path);
            writer.WriteString("relativePath"u8, source.RelativePath);
            writer.WriteString("fileType"u8, source.FileType);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
