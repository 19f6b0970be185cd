using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The ways of an attack through a workload: <c>prioritizedResource</c>.</summary>
internal static class PriorityJson
{
    /// <summary>Few paths have more vectors than this; those that do may have thousands.</summary>
    private const int MostVectorsOfAPath = 10;

    public static void Write(Utf8JsonWriter writer, PrioritizedResource prioritized)
    {
        writer.WriteStartObject("prioritizedResource"u8);
        writer.WriteString("resourceID"u8, prioritized.Resource.Id);
        writer.WriteStartArray("priorityVector"u8);
        foreach (var vector in prioritized.Paths.SelectMany(path => path.Worst(MostVectorsOfAPath)))
        {
            Write(writer, vector);
        }

        writer.WriteEndArray();
        writer.WriteNumber("score"u8, Round(prioritized.Score));
        writer.WriteNumber("severity"u8, (int)prioritized.Severity);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AttackVector vector)
    {
        writer.WriteStartObject();
        writer.WriteString("attackTrackName"u8, vector.Track);
        writer.WriteString("type"u8, "");
        writer.WriteStartArray("vector"u8);
        foreach (var (control, step) in vector.Steps)
        {
            writer.WriteStartObject();
            writer.WriteString("controlID"u8, control.Id);
            writer.WriteString("category"u8, step);
            writer.WriteStartArray("tags"u8);
            foreach (var tag in control.Tags)
            {
                writer.WriteStringValue(tag);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteNumber("score"u8, Round(vector.Score));
        writer.WriteNumber("severity"u8, (int)vector.Severity);
        writer.WriteEndObject();
    }

    /// <summary>These scores have no upper end, so nothing but the noise of binary fractions is to be rounded off.</summary>
    private static double Round(double score) => Math.Round(score, 4, MidpointRounding.AwayFromZero);
}
