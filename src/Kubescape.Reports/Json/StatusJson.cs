using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Outcomes as JSON reports spell them.</summary>
internal static class StatusJson
{
    public static string Of(Status status) => status switch
    {
        Status.Passed => "passed",
        Status.Failed => "failed",
        _ => "skipped",
    };

    public static string Of(SubStatus subStatus) => subStatus switch
    {
        SubStatus.Irrelevant => "irrelevant",
        SubStatus.WithExceptions => "w/exceptions",
        SubStatus.Configuration => "configuration",
        SubStatus.Integration => "integration",
        SubStatus.NotEvaluated => "notEvaluated",
        SubStatus.ManualReview => "manual review",
        _ => "",
    };

    /// <summary>The outcome, how it came about and why; what there is not to say is left out.</summary>
    public static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, Status status, SubStatus subStatus, string? reason)
    {
        writer.WriteStartObject(name);
        writer.WriteString("status"u8, Of(status));
        if (subStatus != SubStatus.None)
        {
            writer.WriteString("subStatus"u8, Of(subStatus));
        }

        if (reason is not null)
        {
            writer.WriteString("info"u8, reason);
        }

        writer.WriteEndObject();
    }
}
