using System.Globalization;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Failures for code scanning and editors: a SARIF log with one run.</summary>
/// <remarks>Source: OASIS, Static Analysis Results Interchange Format 2.1.0 with errata 01.</remarks>
public static class SarifReport
{
    /// <summary>Writes the report as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var writer = JsonStream.Open(stream, options);
        await using (writer)
        {
            SarifLog.WriteStart(writer, options, result.Controls.Select(control => control.Control));
            await WriteInvocationAsync(writer, result, options.Comparison, cancellationToken);
            SarifLog.WriteBase(writer);
            var results = new SarifResults(result, options);
            writer.WriteStartArray("results"u8);
            await JsonStream.WriteItemsAsync(
                writer, result.Resources, resource => results.Write(writer, resource), cancellationToken);
            await JsonStream.WriteItemsAsync(
                writer, results.Absent(), item => results.Write(writer, item), cancellationToken);
            writer.WriteEndArray();
            await SarifLog.WriteEndAsync(writer, cancellationToken);
        }
    }

    private static async Task WriteInvocationAsync(
        Utf8JsonWriter writer, ScanResult result, Comparison? comparison, CancellationToken cancellationToken)
    {
        writer.WriteStartArray("invocations"u8);
        writer.WriteStartObject();
        writer.WriteBoolean("executionSuccessful"u8, true);
        writer.WriteString(
            "endTimeUtc"u8,
            result.GeneratedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        var notifications = new SarifNotifications(result);
        writer.WriteStartArray("toolExecutionNotifications"u8);
        await JsonStream.WriteItemsAsync(
            writer, OpenPoints.Of(result), point => notifications.Write(writer, point), cancellationToken);
        await JsonStream.WriteItemsAsync(
            writer, comparison is null ? [] : ComparisonWording.Notes(comparison),
            note => SarifNotifications.WriteNote(writer, note), cancellationToken);
        writer.WriteEndArray();
        WriteNotes(writer, result);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteNotes(Utf8JsonWriter writer, ScanResult result)
    {
        if (result.Notes.IsEmpty)
        {
            return;
        }

        writer.WriteStartObject("properties"u8);
        writer.WriteStartArray("notes"u8);
        foreach (var note in result.Notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
