using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What was not read, judged or shown: <c>scanCoverage</c>, <c>problems</c> and <c>notes</c>.</summary>
internal static class CoverageJson
{
    public static void Write(Utf8JsonWriter writer, ScanResult result)
    {
        WriteCoverage(writer, result.Coverage);
        writer.WriteStartArray("problems"u8);
        foreach (var problem in result.Problems)
        {
            writer.WriteStartObject();
            writer.WriteString("severity"u8, problem.Severity == ProblemSeverity.Error ? "error" : "warning");
            writer.WriteString("place"u8, problem.Place);
            writer.WriteString("message"u8, problem.Message);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        WriteNotes(writer, result.Notes);
    }

    private static void WriteNotes(Utf8JsonWriter writer, ImmutableArray<string> notes)
    {
        if (notes.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("notes"u8);
        foreach (var note in notes)
        {
            writer.WriteStringValue(note);
        }

        writer.WriteEndArray();
    }

    private static void WriteCoverage(Utf8JsonWriter writer, Coverage coverage)
    {
        writer.WriteStartObject("scanCoverage"u8);
        ScoreJson.Write(writer, "score"u8, coverage.Score);
        writer.WriteNumber("evaluatedControls"u8, coverage.EvaluatedControls);
        writer.WriteNumber("totalControls"u8, coverage.TotalControls);
        writer.WriteNumber("unreadSources"u8, coverage.UnreadSources);
        writer.WriteStartArray("gaps"u8);
        foreach (var (kind, gap) in coverage.Gaps)
        {
            writer.WriteStartObject();
            writer.WriteString("kind"u8, kind.ToString());
            writer.WriteString("reason"u8, gap.Reason);
            writer.WriteBoolean("partial"u8, gap.IsPartial);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
