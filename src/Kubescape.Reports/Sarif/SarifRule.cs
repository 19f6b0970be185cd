using System.Globalization;
using System.Text.Json;
using Kubescape.Controls;

namespace Kubescape.Reports;

/// <summary>A control: an item of <c>rules</c>.</summary>
internal static class SarifRule
{
    public static void Write(Utf8JsonWriter writer, ControlInfo control)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, control.Id);
        writer.WriteString("name"u8, control.Name);
        WriteText(writer, "shortDescription"u8, control.Name);
        WriteText(writer, "fullDescription"u8, control.Description);
        var (details, linkedDetails) = ("", "");
        if (control.Link is { } link)
        {
            writer.WriteString("helpUri"u8, link);
            (details, linkedDetails) = ($"\n\nMore details: {link}", $"\n\n[More details]({link})");
        }

        writer.WriteStartObject("help"u8);
        writer.WriteString("text"u8, $"{control.Description}\n\nRemediation: {control.Remediation}{details}");
        writer.WriteString(
            "markdown"u8, $"{control.Description}\n\n**Remediation:** {control.Remediation}{linkedDetails}");
        writer.WriteEndObject();
        writer.WriteStartObject("defaultConfiguration"u8);
        writer.WriteString("level"u8, LevelOf(control.Severity));
        writer.WriteEndObject();
        WriteProperties(writer, control);
        writer.WriteEndObject();
    }

    /// <summary>How the format calls a severity.</summary>
    public static string LevelOf(Severity severity) => severity switch
    {
        Severity.Critical or Severity.High => "error",
        Severity.Low => "note",
        _ => "warning",
    };

    private static void WriteText(Utf8JsonWriter writer, ReadOnlySpan<byte> name, string text)
    {
        writer.WriteStartObject(name);
        writer.WriteString("text"u8, text);
        writer.WriteEndObject();
    }

    /// <summary>What code scanning sorts by.</summary>
    /// <remarks>Source: GitHub, "SARIF support for code scanning", reportingDescriptor object: numbers as text.</remarks>
    private static void WriteProperties(Utf8JsonWriter writer, ControlInfo control)
    {
        writer.WriteStartObject("properties"u8);
        writer.WriteString("security-severity"u8, control.BaseScore.ToString("0.0", CultureInfo.InvariantCulture));
        var level = LevelOf(control.Severity);
        writer.WriteString("problem.severity"u8, level == "note" ? "recommendation" : level);
        writer.WriteStartArray("tags"u8);
        string?[] tags = ["security", "kubernetes", control.Category.Name, control.SubCategory?.Name, .. control.Tags];
        foreach (var tag in tags.OfType<string>().Distinct(StringComparer.Ordinal))
        {
            writer.WriteStringValue(tag);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
