using System.Globalization;
using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Failures for merge requests and vulnerability lists of GitLab: a SAST report.</summary>
/// <remarks>Source: GitLab, security report schemas 15.2.1, sast-report-format.json.</remarks>
public static class GitLabReport
{
    private const string SchemaVersion = "15.2.1";

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
            writer.WriteString("version"u8, SchemaVersion);
            await WriteScanAsync(writer, result, options, cancellationToken);
            var index = new EvaluationIndex(result);
            var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
            await JsonStream.WriteArrayAsync(
                writer, "vulnerabilities", result.Resources, resource => WriteFailures(writer, index, numbers, resource),
                cancellationToken);
            writer.WriteEndObject();
            await writer.FlushAsync(cancellationToken);
        }
    }

    /// <summary>Objects of one identity share fingerprints; they are numbered, as the server would take them for one.</summary>
    private static void WriteFailures(
        Utf8JsonWriter writer, EvaluationIndex index, Dictionary<string, int> numbers, Resource resource)
    {
        foreach (var (control, evaluation) in index.Of(resource).Span)
        {
            if (evaluation.Status == Status.Failed)
            {
                var fingerprint = Fingerprint.Of(control.Control.Id, resource, evaluation.Findings[0]);
                var number = numbers[fingerprint] = numbers.GetValueOrDefault(fingerprint) + 1;
                GitLabVulnerability.Write(
                    writer, control.Control, evaluation, number == 1 ? fingerprint : $"{fingerprint}#{Wording.Number(number)}");
            }
        }
    }

    private static async Task WriteScanAsync(
        Utf8JsonWriter writer, ScanResult result, ReportOptions options, CancellationToken cancellationToken)
    {
        // The format has no time zone: it is UTC. How long the scan took is nothing that its result says.
        var time = result.GeneratedAt.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);
        writer.WriteStartObject("scan"u8);
        WriteProgram(writer, "analyzer"u8, options);
        WriteProgram(writer, "scanner"u8, options);
        writer.WriteString("type"u8, "sast"u8);
        writer.WriteString("start_time"u8, time);
        writer.WriteString("end_time"u8, time);
        writer.WriteString("status"u8, "success"u8);
        await JsonStream.WriteArrayAsync(
            writer, "messages", Messages(result), message => WriteMessage(writer, message.Level, message.Text),
            cancellationToken);
        writer.WriteEndObject();
    }

    private static void WriteProgram(Utf8JsonWriter writer, ReadOnlySpan<byte> role, ReportOptions options)
    {
        writer.WriteStartObject(role);
        writer.WriteString("id"u8, "kubescape"u8);
        writer.WriteString("name"u8, "Kubescape"u8);
        writer.WriteString("url"u8, "https://kubescape.io"u8);
        writer.WriteStartObject("vendor"u8);
        writer.WriteString("name"u8, "Kubescape"u8);
        writer.WriteEndObject();
        writer.WriteString("version"u8, options.Version ?? "unknown");
        writer.WriteEndObject();
    }

    /// <summary>
    /// What to know of the view, and what the scan could not tell; and what is accepted, for which the list of vulnerabilities
    /// has no word.
    /// </summary>
    private static IEnumerable<(string Level, string Text)> Messages(ScanResult result)
    {
        foreach (var note in result.Notes)
        {
            yield return ("info", note);
        }

        foreach (var point in OpenPoints.Of(result))
        {
            yield return ("warn", point.Message);
        }

        foreach (var control in result.Controls)
        {
            foreach (var evaluation in control.Evaluations.Where(evaluation => evaluation.Accepted.Length > 0))
            {
                var decisions = string.Join("; ", AcceptancePhrase.Behind(evaluation).Select(AcceptancePhrase.Of));
                yield return (
                    "info",
                    $"Accepted: {control.Control.Id} on {PrintableText.Of(Wording.Of(evaluation.Resource))}: {decisions}");
            }
        }
    }

    private static void WriteMessage(Utf8JsonWriter writer, string level, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("level"u8, level);
        writer.WriteString("value"u8, text);
        writer.WriteEndObject();
    }
}
