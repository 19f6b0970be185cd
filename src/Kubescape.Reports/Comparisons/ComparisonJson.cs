using System.Text.Encodings.Web;
using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A comparison as JSON: a list for each group, and the warnings; <c>docs/gates-and-baselines.md</c>.</summary>
internal static class ComparisonJson
{
    /// <summary>What is held back before it goes out, bytes.</summary>
    private const int FlushAt = 64 * 1024;

    private static readonly (string Name, ComparisonGroup Group)[] Groups =
    [
        ("new", ComparisonGroup.New), ("resolved", ComparisonGroup.Resolved), ("unchanged", ComparisonGroup.Unchanged),
        ("incomparable", ComparisonGroup.Incomparable),
    ];

    public static async Task WriteAsync(Comparison comparison, Stream stream, CancellationToken cancellationToken)
    {
        var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        await using (writer)
        {
            writer.WriteStartObject();
            writer.WriteString("granularity"u8, comparison.Granularity.ToString().ToLowerInvariant());
            foreach (var (name, group) in Groups)
            {
                writer.WriteStartArray(name);
                foreach (var item in comparison.Of(group))
                {
                    Write(writer, item);
                    if (writer.BytesPending >= FlushAt)
                    {
                        await writer.FlushAsync(cancellationToken);
                    }
                }

                writer.WriteEndArray();
            }

            writer.WriteStartArray("warnings"u8);
            foreach (var warning in comparison.Warnings)
            {
                writer.WriteStringValue(warning);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
            await writer.FlushAsync(cancellationToken);
        }
    }

    private static void Write(Utf8JsonWriter writer, ComparisonItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("resourceID"u8, item.ResourceId);
        writer.WriteString("controlID"u8, item.ControlId);
        writer.WriteString("controlName"u8, item.ControlName);
        writer.WriteString("severity"u8, item.Severity.ToString());
        writer.WriteString("baseStatus"u8, StatusOf(item.BaseStatus));
        writer.WriteString("headStatus"u8, StatusOf(item.HeadStatus));
        if (item.RuleName.Length > 0)
        {
            writer.WriteString("ruleName"u8, item.RuleName);
        }

        if (item.Evidence is { } evidence)
        {
            writer.WriteString("evidenceType"u8, evidence.Type);
            writer.WriteString("path"u8, evidence.Path);
            writer.WriteString("evidenceResourceID"u8, evidence.ResourceId);
            if (evidence.Fingerprint is { } fingerprint)
            {
                writer.WriteString("fingerprint"u8, fingerprint);
            }
        }

        if (item.Reason is { } reason)
        {
            writer.WriteString("reason"u8, reason);
        }

        writer.WriteEndObject();
    }

    private static string StatusOf(Status? status) => status is { } known ? StatusJson.Of(known) : "";
}
