using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The place of a piece of evidence: in a file where there is one, and in an object always.</summary>
internal sealed class SarifLocation(string cluster, SourceRegions regions)
{
    /// <summary>What the paths of files are relative to.</summary>
    public const string Base = "%SRCROOT%";

    /// <summary>Writes a location.</summary>
    /// <param name="writer">In a list of locations.</param>
    /// <param name="resource">The failing resource.</param>
    /// <param name="finding">The evidence.</param>
    /// <param name="id">What tells the location from others of its result; <see langword="null"/> to leave it out.</param>
    public void Write(Utf8JsonWriter writer, Resource resource, Finding finding, int? id = null)
    {
        var owner = finding.Owner ?? resource;
        writer.WriteStartObject();
        if (id is { } number)
        {
            writer.WriteNumber("id"u8, number);
        }

        if (finding.Location is { } place && owner.Source is { } source)
        {
            WritePhysical(writer, ArtifactPath.UriOf(source), regions.Of(place, finding.At));
        }

        WriteLogical(writer, owner);
        SarifMessage.Write(writer, FindingPhrase.Of(finding));
        writer.WriteEndObject();
    }

    /// <summary>Writes which file is meant.</summary>
    public static void WriteArtifact(Utf8JsonWriter writer, string uri)
    {
        writer.WriteStartObject("artifactLocation"u8);
        writer.WriteString("uri"u8, uri);
        if (!uri.StartsWith("file:", StringComparison.Ordinal))
        {
            writer.WriteString("uriBaseId"u8, Base);
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes where in a file something is.</summary>
    public static void WritePhysical(Utf8JsonWriter writer, string uri, SourceRegion region)
    {
        writer.WriteStartObject("physicalLocation"u8);
        WriteArtifact(writer, uri);
        writer.WriteStartObject("region"u8);
        writer.WriteNumber("startLine"u8, region.Line);
        writer.WriteNumber("startColumn"u8, region.Column);
        if (region.EndColumn is { } end)
        {
            writer.WriteNumber("endLine"u8, region.Line);
            writer.WriteNumber("endColumn"u8, end);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private void WriteLogical(Utf8JsonWriter writer, Resource resource)
    {
        var name = LogicalName.Of(resource);
        writer.WriteStartArray("logicalLocations"u8);
        writer.WriteStartObject();
        writer.WriteString("name"u8, PrintableText.Of(resource.Name));
        writer.WriteString("fullyQualifiedName"u8, cluster.Length == 0 ? name : $"{PrintableText.Of(cluster)}/{name}");
        writer.WriteString("kind"u8, "object"u8);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
