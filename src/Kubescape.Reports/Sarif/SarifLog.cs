using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Reports;

/// <summary>What every log has: the tool with its rules in front of the results of one run.</summary>
internal static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Opens the log and its run.</summary>
    public static void WriteStart(Utf8JsonWriter writer, ReportOptions options, IEnumerable<ControlInfo> rules)
    {
        writer.WriteStartObject();
        writer.WriteString("$schema"u8, Schema);
        writer.WriteString("version"u8, "2.1.0"u8);
        writer.WriteStartArray("runs"u8);
        writer.WriteStartObject();
        WriteTool(writer, options, rules);
    }

    /// <summary>Names the directory that paths start from without saying where it is: that is the machine's business.</summary>
    public static void WriteBase(Utf8JsonWriter writer)
    {
        writer.WriteString("columnKind"u8, "utf16CodeUnits"u8);
        writer.WriteStartObject("originalUriBaseIds"u8);
        writer.WriteStartObject(SarifLocation.Base);
        writer.WriteStartObject("description"u8);
        writer.WriteString("text"u8, "Where the scan was started, or the scanned directory if it was given in full."u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    /// <summary>Closes the run and the log.</summary>
    public static async Task WriteEndAsync(Utf8JsonWriter writer, CancellationToken cancellationToken)
    {
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        await writer.FlushAsync(cancellationToken);
    }

    private static void WriteTool(Utf8JsonWriter writer, ReportOptions options, IEnumerable<ControlInfo> rules)
    {
        writer.WriteStartObject("tool"u8);
        writer.WriteStartObject("driver"u8);
        writer.WriteString("name"u8, "kubescape"u8);
        writer.WriteString("informationUri"u8, "https://kubescape.io"u8);
        if (options.Version is { } version)
        {
            writer.WriteString("semanticVersion"u8, version);
            writer.WriteString("version"u8, version);
        }

        writer.WriteStartArray("rules"u8);
        foreach (var rule in rules)
        {
            SarifRule.Write(writer, rule);
        }

        writer.WriteEndArray();
        SarifNotifications.WriteDescriptors(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
