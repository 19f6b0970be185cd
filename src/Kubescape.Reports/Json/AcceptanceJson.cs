using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>The decisions behind an accepted failure: the items of <c>exception</c>.</summary>
internal static class AcceptanceJson
{
    /// <summary>Writes the list; nothing where nothing is accepted.</summary>
    public static void Write(Utf8JsonWriter writer, Evaluation evaluation)
    {
        if (evaluation.Accepted.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("exception"u8);
        foreach (var acceptance in evaluation.Accepted.Select(accepted => accepted.By).Distinct())
        {
            writer.WriteStartObject();
            writer.WriteString("name"u8, acceptance.Name);
            writer.WriteString("policyType"u8, "postureExceptionPolicy");
            WriteDecision(writer, acceptance);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>Who decided, where, why and until when; what nobody said is left out.</summary>
    public static void WriteDecision(Utf8JsonWriter writer, Acceptance acceptance)
    {
        if (acceptance.Reason.Length > 0)
        {
            writer.WriteString("reason"u8, acceptance.Reason);
        }

        if (acceptance.ExpiresAt is { } moment)
        {
            writer.WriteString("expirationDate"u8, JsonReport.Time(moment));
        }

        if (acceptance.Author.Length > 0)
        {
            writer.WriteString("author"u8, acceptance.Author);
        }

        writer.WriteString("origin"u8, OriginOf(acceptance.Origin));
        writer.WriteString("place"u8, acceptance.Place);
    }

    private static string OriginOf(AcceptanceOrigin origin) => origin switch
    {
        AcceptanceOrigin.File => "file",
        AcceptanceOrigin.Annotation => "annotation",
        AcceptanceOrigin.Comment => "comment",
        AcceptanceOrigin.Object => "object",
        _ => "default",
    };
}
