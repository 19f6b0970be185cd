using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Assessment results in OSCAL, for tools that collect evidence of compliance.</summary>
/// <remarks>Source: NIST OSCAL 1.1.2, assessment results model, JSON format.</remarks>
public static class OscalReport
{
    /// <summary>What is held back before it goes out, bytes.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the document as UTF-8. Equal results give equal bytes.</summary>
    /// <exception cref="IOException">The stream did not take it.</exception>
    /// <exception cref="OperationCanceledException">The writing was stopped; the document is not complete.</exception>
    public static async Task WriteAsync(
        ScanResult result, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var writer = new Utf8JsonWriter(stream, new JsonWriterOptions
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Indented = options.Indented,
            NewLine = "\n",
        });
        var ids = new OscalIds(result);
        await using (writer)
        {
            writer.WriteStartObject();
            writer.WriteStartObject("assessment-results"u8);
            OscalHead.Write(writer, result, options, ids);
            writer.WriteStartArray("results"u8);
            writer.WriteStartObject();
            OscalHead.WriteResult(writer, result, ids);
            await WriteListsAsync(writer, result, ids, cancellationToken);
            writer.WriteEndObject();
            writer.WriteEndArray();
            OscalHead.WritePlan(writer, result, ids);
            writer.WriteEndObject();
            writer.WriteEndObject();
            await writer.FlushAsync(cancellationToken);
        }
    }

    private static async Task WriteListsAsync(
        Utf8JsonWriter writer, ScanResult result, OscalIds ids, CancellationToken cancellationToken)
    {
        var (observations, risks) = (new OscalObservations(writer, result, ids), new OscalRisks(writer, ids));
        var observed = result.Controls
            .SelectMany(control => control.Evaluations.Select(evaluation => (Control: control, Evaluation: evaluation)))
            .Where(pair => OscalObservations.IsTold(pair.Evaluation));
        var subjects = observed.Select(pair => pair.Evaluation.Resource).ToHashSet();
        writer.WriteStartObject("local-definitions"u8);
        OscalSubjects.WriteTool(writer);
        await WriteArrayAsync(
            "inventory-items", result.Resources.Where(subjects.Contains), resource => OscalSubjects.Write(writer, resource, ids));
        writer.WriteEndObject();
        OscalHead.WriteReviewedControls(writer, result);
        await WriteArrayAsync("observations", observed, pair => observations.Write(pair.Control, pair.Evaluation));
        await WriteArrayAsync("risks", result.Controls.Where(OscalRisks.HasAny), risks.Write);
        await WriteArrayAsync("findings", result.Controls, control => OscalFindings.Write(writer, control, ids));

        async Task WriteArrayAsync<T>(string name, IEnumerable<T> items, Action<T> write)
        {
            var isOpen = false;
            foreach (var item in items)
            {
                if (!isOpen)
                {
                    writer.WriteStartArray(name); // The schema allows no empty lists.
                    isOpen = true;
                }

                write(item);
                if (writer.BytesPending >= FlushAt)
                {
                    await writer.FlushAsync(cancellationToken);
                }
            }

            if (isOpen)
            {
                writer.WriteEndArray();
            }
        }
    }
}
