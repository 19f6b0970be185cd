using System.Globalization;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Failures for code scanning and editors: a SARIF log with one run.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format 2.1.0 with errata 01.</remarks>
public static class SarifReport
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes the report as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var writer = JsonStream.Open(stream, options);
        await using (writer)
        {
            writer.WriteStartObject();
            writer.WriteString("$schema"u8, Schema);
            writer.WriteString("version"u8, "2.1.0"u8);
            writer.WriteStartArray("runs"u8);
            writer.WriteStartObject();
            WriteTool(writer, result, options);
            await WriteInvocationAsync(writer, result, cancellationToken);
            writer.WriteString("columnKind"u8, "utf16CodeUnits"u8);
            WriteBase(writer);
            var results = new SarifResults(result, new SourceRegions(options.ReadSource));
            await JsonStream.WriteArrayAsync(
                writer, "results", result.Resources, resource => results.Write(writer, resource), cancellationToken);
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
            await writer.FlushAsync(cancellationToken);
        }
    }

    private static void WriteTool(Utf8JsonWriter writer, ScanResult result, ReportOptions options)
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
        foreach (var control in result.Controls)
        {
            SarifRule.Write(writer, control.Control);
        }

        writer.WriteEndArray();
        SarifNotifications.WriteDescriptors(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static async Task WriteInvocationAsync(Utf8JsonWriter writer, ScanResult result, CancellationToken cancellationToken)
    {
        writer.WriteStartArray("invocations"u8);
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful"u8, true);
        writer.WriteString(
            "endTimeUtc"u8,
            result.GeneratedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        var notifications = new SarifNotifications(result);
        await JsonStream.WriteArrayAsync(
            writer, "toolExecutionNotifications", OpenPoints.Of(result), point => notifications.Write(writer, point),
            cancellationToken);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    /// <summary>Names the directory that paths start from without saying where it is: that is the machine's business.</summary>
    private static void WriteBase(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("originalUriBaseIds"u8);
        writer.WriteStartObject(SarifLocation.Base);
        writer.WriteStartObject("description"u8);
        writer.WriteString("text"u8, "Where the scan was started, or the scanned directory if it was given in full."u8);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
