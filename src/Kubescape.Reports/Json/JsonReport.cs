using System.Globalization;
using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// The JSON report in the schema of Kubescape's format version v2, with additions; <c>docs/formats/json-v2.md</c>.
/// </summary>
public static class JsonReport
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
            writer.WriteStartObject();
            WriteHead(writer, result);
            SummaryJson.Write(writer, result);
            await JsonStream.WriteArrayAsync(
                writer, "resources", result.Resources, resource => ResourceJson.Write(writer, resource, options),
                cancellationToken);
            writer.WriteNull("attributes"u8);
            var results = new ResultJson(result);
            await JsonStream.WriteArrayAsync(
                writer, "results", result.Resources, resource => results.Write(writer, resource), cancellationToken);
            MetadataJson.Write(writer, result, options);
            CoverageJson.Write(writer, result);
            await ExceptionAuditJson.WriteAsync(writer, result, options, cancellationToken);
            writer.WriteEndObject();
            await writer.FlushAsync(cancellationToken);
        }
    }

    /// <summary>A moment in RFC 3339, UTC, whole seconds.</summary>
    internal static string Time(DateTimeOffset moment) =>
        moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static void WriteHead(Utf8JsonWriter writer, ScanResult result)
    {
        writer.WriteString("generationTime"u8, Time(result.GeneratedAt));
        writer.WritePropertyName("clusterAPIServerInfo"u8);
        JsonText.Write(writer, result.Target.ServerVersion);
        writer.WriteString("clusterCloudProvider"u8, result.Target.Cloud.Name());
        writer.WriteString("customerGUID"u8, "");
        writer.WriteString("clusterName"u8, result.Target.ClusterName);
        writer.WriteString("reportGUID"u8, "");
    }
}
