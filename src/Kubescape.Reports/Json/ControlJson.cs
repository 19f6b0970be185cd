using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What one control says about all resources: a member of <c>controls</c>.</summary>
internal static class ControlJson
{
    public static void Write(Utf8JsonWriter writer, ControlResult control, string name)
    {
        writer.WriteStartObject();
        StatusJson.Write(writer, "statusInfo"u8, control.Status, control.SubStatus, control.Reason);
        writer.WriteString("controlID"u8, control.Control.Id);
        writer.WriteString("name"u8, name);
        writer.WriteString("status"u8, StatusJson.Of(control.Status));
        writer.WriteStartObject("resourceIDs"u8); // The schema has it, and has it empty.
        writer.WriteEndObject();
        SummaryJson.Write(writer, control.Counters);
        writer.WriteStartObject("subStatusCounters"u8);
        writer.WriteNumber("ignoredResources"u8, control.Counters.Accepted);
        writer.WriteEndObject();
        ScoreJson.Write(writer, "score"u8, control.RiskScore);
        ScoreJson.Write(writer, "complianceScore"u8, control.ComplianceScore);
        writer.WriteNumber("scoreFactor"u8, control.Control.BaseScore);
        WriteCategory(writer, control.Control);
        writer.WriteString("severity"u8, control.Control.Severity.ToString());
        writer.WriteEndObject();
    }

    private static void WriteCategory(Utf8JsonWriter writer, ControlInfo control)
    {
        writer.WriteStartObject("category"u8);
        writer.WriteString("name"u8, control.Category.Name);
        writer.WriteString("id"u8, control.Category.Id);
        if (control.SubCategory is { } subCategory)
        {
            writer.WriteStartObject("subCategory"u8);
            writer.WriteString("name"u8, subCategory.Name);
            writer.WriteString("id"u8, subCategory.Id);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
