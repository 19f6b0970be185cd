using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the scan could not tell: items of <c>toolExecutionNotifications</c>.</summary>
internal sealed class SarifNotifications(ScanResult result)
{
    private const string NotEvaluated = "not-evaluated";
    private const string Source = "source";
    private const string Comparison = "comparison";

    private readonly Dictionary<string, int> positions = PositionsOf(result);

    /// <summary>The kinds of notification: a member of the driver.</summary>
    public static void WriteDescriptors(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("notifications"u8);
        WriteDescriptor(writer, NotEvaluated, "A control has no verdict on some or all resources.");
        WriteDescriptor(writer, Source, "Something could not be read, or not as it was meant.");
        WriteDescriptor(writer, Comparison, "The comparison with an earlier scan is weaker than it looks.");
        writer.WriteEndArray();
    }

    /// <summary>The positions of the controls in <c>rules</c>, by id.</summary>
    public static Dictionary<string, int> PositionsOf(ScanResult result) => result.Controls.Select(control => control.Control.Id)
        .Index().ToDictionary(pair => pair.Item, pair => pair.Index, StringComparer.Ordinal);

    public static void WriteNote(Utf8JsonWriter writer, string note)
    {
        writer.WriteStartObject();
        WriteReference(writer, Comparison, 2);
        writer.WriteString("level"u8, "warning"u8);
        SarifMessage.Write(writer, note);
        writer.WriteEndObject();
    }

    public void Write(Utf8JsonWriter writer, OpenPoint point)
    {
        writer.WriteStartObject();
        if (point.Control is null)
        {
            WriteReference(writer, Source, 1);
        }
        else
        {
            WriteReference(writer, NotEvaluated, 0);
        }

        if (point.Control is { } control)
        {
            writer.WriteStartObject("associatedRule"u8);
            writer.WriteString("id"u8, control.Id);
            writer.WriteNumber("index"u8, positions[control.Id]);
            writer.WriteEndObject();
        }

        writer.WriteString("level"u8, point.Severity == ProblemSeverity.Error ? "error"u8 : "warning"u8);
        SarifMessage.Write(writer, point.Message);
        if (point.Control is not null)
        {
            writer.WriteStartObject("properties"u8);
            writer.WriteNumber("resources"u8, point.Resources);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteReference(Utf8JsonWriter writer, string id, int index)
    {
        writer.WriteStartObject("descriptor"u8);
        writer.WriteString("id"u8, id);
        writer.WriteNumber("index"u8, index);
        writer.WriteEndObject();
    }

    private static void WriteDescriptor(Utf8JsonWriter writer, string id, string text)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, id);
        writer.WriteStartObject("shortDescription"u8);
        writer.WriteString("text"u8, text);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
