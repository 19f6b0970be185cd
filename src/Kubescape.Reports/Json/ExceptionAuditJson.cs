using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What became of each acceptance: <c>exceptionAudit</c>.</summary>
internal static class ExceptionAuditJson
{
    /// <summary>What is held back before it goes out, bytes: one entry may be for every failure of a cluster.</summary>
    private const int FlushAt = 64 * 1024;

    /// <summary>Writes the audit; nothing where nobody asked for one and nothing was to be accepted.</summary>
    public static async Task WriteAsync(
        Utf8JsonWriter writer, ScanResult result, ReportOptions options, CancellationToken cancellationToken)
    {
        var uses = AcceptanceSummary.ToldOf(result);
        if (uses.IsEmpty && !options.AlwaysAuditsExceptions)
        {
            return;
        }

        writer.WriteStartObject("exceptionAudit"u8);
        WriteSummary(writer, uses);
        writer.WriteStartArray("items"u8);
        foreach (var use in uses)
        {
            await WriteAsync(writer, use, cancellationToken);
        }

        writer.WriteEndArray();
        writer.WriteString("generated"u8, JsonReport.Time(result.GeneratedAt));
        writer.WriteEndObject();
    }

    private static void WriteSummary(Utf8JsonWriter writer, ImmutableArray<AcceptanceUse> uses)
    {
        var (used, unused) = (Count(uses, AcceptanceState.Used), Count(uses, AcceptanceState.Unused));
        var outOfScope = Count(uses, AcceptanceState.OutOfScope);
        writer.WriteStartObject("summary"u8);
        writer.WriteNumber("total"u8, uses.Length);
        writer.WriteNumber("active"u8, used + unused + outOfScope);
        writer.WriteNumber("expired"u8, Count(uses, AcceptanceState.Expired));
        writer.WriteNumber("matched"u8, used);
        writer.WriteNumber("unused"u8, unused);
        writer.WriteNumber("invalidControl"u8, Count(uses, AcceptanceState.Invalid));
        writer.WriteEndObject();
    }

    private static int Count(ImmutableArray<AcceptanceUse> uses, AcceptanceState state) => uses.Count(use => use.State == state);

    private static async Task WriteAsync(Utf8JsonWriter writer, AcceptanceUse use, CancellationToken cancellationToken)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, use.Acceptance.Name);
        writer.WriteString("status"u8, StatusOf(use.State));
        writer.WriteNumber("matchCount"u8, use.Matches.Length);
        writer.WriteBoolean("expired"u8, use.State == AcceptanceState.Expired);
        AcceptanceJson.WriteDecision(writer, use.Acceptance);
        if (use.Acceptance.Problem is { } problem)
        {
            writer.WriteString("problem"u8, problem);
        }

        writer.WriteStartArray("controlIDs"u8);
        foreach (var id in use.Matches.Select(match => match.Control.Id).Distinct(StringComparer.Ordinal))
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("matchedResources"u8);
        foreach (var match in AcceptanceSummary.Pairs(use))
        {
            Write(writer, match);
            if (writer.BytesPending >= FlushAt)
            {
                await writer.FlushAsync(cancellationToken);
            }
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, AcceptanceMatch match)
    {
        writer.WriteStartObject();
        writer.WriteString("resourceID"u8, match.Resource.Id);
        writer.WriteString("kind"u8, match.Resource.Kind);
        writer.WriteString("namespace"u8, match.Resource.Namespace);
        writer.WriteString("name"u8, match.Resource.Name);
        writer.WriteString("controlID"u8, match.Control.Id);
        writer.WriteString("ruleName"u8, RuleName.Of(match.Control));
        writer.WriteEndObject();
    }

    private static string StatusOf(AcceptanceState state) => state switch
    {
        AcceptanceState.Used => "matched",
        AcceptanceState.Unused => "unused",
        AcceptanceState.OutOfScope => "outOfScope",
        AcceptanceState.Expired => "expired",
        _ => "invalid",
    };
}
