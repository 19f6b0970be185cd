using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A failure of which no more is known than a comparison keeps: an item of <c>results</c>.</summary>
internal static class SarifComparedResult
{
    /// <summary>Writes the result.</summary>
    /// <param name="writer">In the list of results.</param>
    /// <param name="item">The failure.</param>
    /// <param name="state">Its <c>baselineState</c>.</param>
    /// <param name="rule">The position of its control in <c>rules</c>; <see langword="null"/> when it is not there.</param>
    public static void Write(Utf8JsonWriter writer, ComparisonItem item, string state, int? rule)
    {
        writer.WriteStartObject();
        writer.WriteString("ruleId"u8, item.ControlId);
        if (rule is { } index)
        {
            writer.WriteNumber("ruleIndex"u8, index);
        }

        writer.WriteString("level"u8, SarifRule.LevelOf(item.Severity));
        SarifMessage.Write(writer, ComparisonWording.SentenceOf(item));
        WriteLocations(writer, item);
        if (item.Evidence?.Fingerprint is { } fingerprint)
        {
            writer.WriteStartObject("partialFingerprints"u8);
            writer.WriteString("kubescapeFinding/v1"u8, fingerprint);
            writer.WriteEndObject();
        }

        BaselineStates.Write(writer, state, item.Reason);
        writer.WriteEndObject();
    }

    private static void WriteLocations(Utf8JsonWriter writer, ComparisonItem item)
    {
        writer.WriteStartArray("locations"u8);
        writer.WriteStartObject();
        if (item.Evidence?.Location is { } place)
        {
            SarifLocation.WritePhysical(
                writer, ArtifactPath.UriOf(place.Path), new SourceRegion(place.Line, place.Column, EndColumn: null));
        }

        writer.WriteStartArray("logicalLocations"u8);
        writer.WriteStartObject();
        writer.WriteString("fullyQualifiedName"u8, PrintableText.Of(ComparisonWording.ResourceOf(item)));
        writer.WriteString("kind"u8, "object"u8);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
