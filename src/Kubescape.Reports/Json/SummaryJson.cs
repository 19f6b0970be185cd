using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The counts and scores of a scan: <c>summaryDetails</c>.</summary>
internal static class SummaryJson
{
    public static void Write(Utf8JsonWriter writer, ScanResult result)
    {
        writer.WriteStartObject("summaryDetails"u8);
        WriteControls(writer, result.Controls, control => control.Control.Name);
        writer.WriteString("status"u8, StatusJson.Of(result.Status));
        WriteFrameworks(writer, result.Frameworks);
        Write(writer, "resourcesSeverityCounters"u8, result.FailedResources);
        Write(writer, "controlsSeverityCounters"u8, result.FailedControls);
        Write(writer, result.Counters);
        WriteVulnerabilities(writer);
        ScoreJson.Write(writer, "score"u8, result.RiskScore);
        ScoreJson.Write(writer, "complianceScore"u8, result.ComplianceScore);
        writer.WriteEndObject();
    }

    private static void WriteFrameworks(Utf8JsonWriter writer, ImmutableArray<FrameworkResult> frameworks)
    {
        writer.WriteStartArray("frameworks"u8);
        foreach (var framework in frameworks)
        {
            var names = framework.Framework.Controls.ToDictionary(
                member => member.Control.Info.Id, member => member.Name, StringComparer.Ordinal);
            writer.WriteStartObject();
            WriteControls(writer, framework.Controls, control => names[control.Control.Id]);
            writer.WriteString("name"u8, framework.Framework.Name);
            writer.WriteString("status"u8, StatusJson.Of(framework.Status));
            writer.WriteString("version"u8, framework.Framework.Version);
            SectionJson.Write(writer, framework.Framework.SubSections, names.ContainsKey);
            Write(writer, framework.Counters);
            ScoreJson.Write(writer, "score"u8, framework.RiskScore);
            ScoreJson.Write(writer, "complianceScore"u8, framework.ComplianceScore);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteControls(
        Utf8JsonWriter writer, ImmutableArray<ControlResult> controls, Func<ControlResult, string> nameOf)
    {
        writer.WriteStartObject("controls"u8);
        foreach (var control in controls)
        {
            writer.WritePropertyName(control.Control.Id);
            ControlJson.Write(writer, control, nameOf(control));
        }

        writer.WriteEndObject();
    }

    /// <summary>The counters, under the key that readers of the schema expect.</summary>
    internal static void Write(Utf8JsonWriter writer, ResourceCounters counters)
    {
        writer.WriteStartObject("ResourceCounters"u8);
        writer.WriteNumber("passedResources"u8, counters.Passed);
        writer.WriteNumber("failedResources"u8, counters.Failed);
        writer.WriteNumber("skippedResources"u8, counters.NotEvaluated);
        writer.WriteNumber("excludedResources"u8, 0);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, SeverityCounters counters)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("criticalSeverity"u8, counters.Critical);
        writer.WriteNumber("highSeverity"u8, counters.High);
        writer.WriteNumber("mediumSeverity"u8, counters.Medium);
        writer.WriteNumber("lowSeverity"u8, counters.Low);
        writer.WriteEndObject();
    }

    /// <summary>Images were not scanned.</summary>
    private static void WriteVulnerabilities(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("vulnerabilities"u8);
        writer.WriteNull("mapsSeverityToSummary"u8);
        writer.WriteNull("CVEs"u8);
        writer.WriteNull("packageScores"u8);
        writer.WriteNull("images"u8);
        writer.WriteEndObject();
    }
}
