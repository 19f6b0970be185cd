using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>A piece of evidence: an item of <c>paths</c>.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter writer, string controlId, Resource resource, Finding finding)
    {
        writer.WriteStartObject();
        writer.WriteString("resourceID"u8, (finding.Owner ?? resource).Id);
        writer.WriteString("failedPath"u8, finding.Kind is FailureKind.Look or FailureKind.Related ? finding.Path : "");
        writer.WriteString("reviewPath"u8, finding.Kind == FailureKind.Review ? finding.Path : "");
        writer.WriteString("deletePath"u8, finding.Kind == FailureKind.Delete ? finding.Path : "");
        var hasValue = finding.Kind is FailureKind.Set or FailureKind.Replace;
        writer.WriteStartObject("fixPath"u8);
        writer.WriteString("path"u8, hasValue ? finding.Path : "");
        writer.WriteString("value"u8, hasValue ? finding.Value : "");
        writer.WriteEndObject();
        writer.WriteString("fixCommand"u8, "");
        WriteEdit(writer, finding);
        WriteEvidence(writer, finding);
        writer.WriteString("fingerprint"u8, Fingerprint.Of(controlId, resource, finding));
        writer.WriteEndObject();
    }

    /// <summary>What a program must know to make the edit that a path alone does not say.</summary>
    private static void WriteEdit(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Kind is not (FailureKind.Delete or FailureKind.Set or FailureKind.Replace))
        {
            return;
        }

        writer.WriteBoolean("fixable"u8, finding.IsFixable);
        var path = finding.At.Path;
        if (!string.Equals(path, finding.Path, StringComparison.Ordinal))
        {
            writer.WriteString("editPath"u8, path);
        }
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Finding finding)
    {
        if (finding.Location is { } location)
        {
            writer.WriteStartObject("source"u8);
            writer.WriteString("path"u8, location.Path);
            writer.WriteNumber("line"u8, location.Line);
            writer.WriteNumber("column"u8, location.Column);
            writer.WriteEndObject();
        }

        if (finding.Observed is { } observed)
        {
            writer.WriteString("observed"u8, observed);
        }

        if (finding.Expected is { } expected)
        {
            writer.WriteString("expected"u8, expected);
        }
    }
}
