using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A comparison as JSON: a list for each group, and the warnings; <c>docs/gates-and-baselines.md</c>.</summary>
internal static class ComparisonJson
{
    private static readonly (string Name, ComparisonGroup Group)[] Groups =
    [
        ("new", ComparisonGroup.New), ("resolved", ComparisonGroup.Resolved), ("unchanged", ComparisonGroup.Unchanged),
        ("incomparable", ComparisonGroup.Incomparable),
    ];

    public static async Task WriteAsync(
        Comparison comparison, ReportOptions options, Stream stream, CancellationToken cancellationToken)
    {
        var writer = JsonStream.Open(stream, options);
        await using (writer)
        {
            writer.WriteStartObject();
            writer.WriteString("granularity"u8, comparison.Granularity.ToString().ToLowerInvariant());
            foreach (var (name, group) in Groups)
            {
                await JsonStream.WriteArrayAsync(
                    writer, name, comparison.Of(group), item => Write(writer, item), cancellationToken);
            }

            await JsonStream.WriteArrayAsync(
                writer, "warnings", comparison.Warnings, warning => writer.WriteStringValue(warning), cancellationToken);
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

            if (evidence.Location is { } location)
            {
                writer.WriteStartObject("source"u8);
                writer.WriteString("path"u8, location.Path);
                writer.WriteNumber("line"u8, location.Line);
                writer.WriteNumber("column"u8, location.Column);
                writer.WriteEndObject();
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
