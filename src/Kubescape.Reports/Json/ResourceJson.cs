using System.Collections.Immutable;
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

        WriteLabels(writer, result, resource, options.LabelsToCopy);
        writer.WriteEndObject();
    }

    /// <summary>The labels that were asked for and are there; nothing when none is.</summary>
    private static void WriteLabels(
        Utf8JsonWriter writer, ScanResult result, Resource resource, ImmutableArray<string> names)
    {
        var isOpen = false;
        foreach (var name in names)
        {
            var label = resource["metadata"]["labels"][name];
            if (label.Text is not { } value)
            {
                continue;
            }

            if (!isOpen)
            {
                writer.WriteStartObject("resourceLabels"u8);
                isOpen = true;
            }

            var isMasked = !result.Plan.ShowsSecrets && SensitiveValues.Contains(resource, label);
            writer.WriteString(name, isMasked ? SensitiveValues.Mask : value);
        }

        if (isOpen)
        {
            writer.WriteEndObject();
        }
    }
}
