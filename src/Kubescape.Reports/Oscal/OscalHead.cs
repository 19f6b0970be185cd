using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the document says about itself, the plan behind it, and the one set of results.</summary>
internal static class OscalHead
{
    private const string OscalVersion = "1.1.2";

    public static void Write(Utf8JsonWriter writer, ScanResult result, ReportOptions options, OscalIds ids)
    {
        writer.WriteString("uuid"u8, ids.Document);
        writer.WriteStartObject("metadata"u8);
        writer.WriteString("title"u8, $"Kubescape assessment of {OscalText.Of(Wording.Of(result.Target), "the target")}");
        writer.WriteString("last-modified"u8, OscalText.Of(result.GeneratedAt));
        writer.WriteString("version"u8, OscalText.Of(result.GeneratedAt));
        writer.WriteString("oscal-version"u8, OscalVersion);
        OscalText.WriteProps(writer, ("kubescape-version", options.Version ?? ""));
        writer.WriteEndObject();
        writer.WriteStartObject("import-ap"u8);
        writer.WriteString("href"u8, $"#{ids.Plan}");
        writer.WriteString(
            "remarks"u8, "The scan was planned by its command line; the controls of that plan are listed in the resource.");
        writer.WriteEndObject();
    }

    public static void WriteResult(Utf8JsonWriter writer, ScanResult result, OscalIds ids)
    {
        writer.WriteString("uuid"u8, ids.Result);
        writer.WriteString("title"u8, "Kubescape scan");
        writer.WriteString("description"u8, new Digest(result).Headline);
        writer.WriteString("start"u8, OscalText.Of(result.GeneratedAt));
        writer.WriteString("end"u8, OscalText.Of(result.GeneratedAt));
        OscalText.WriteProps(
            writer,
            [
                ("compliance-score", Score.Percent(result.ComplianceScore)),
                ("coverage-score", Score.Percent(result.Coverage.Score)),
                .. result.Frameworks.Select(framework =>
                    ("framework-score", $"{framework.Framework.Name} {Score.Percent(framework.ComplianceScore)}")),
            ]);
    }

    public static void WriteReviewedControls(Utf8JsonWriter writer, ScanResult result)
    {
        writer.WriteStartObject("reviewed-controls"u8);
        writer.WriteStartArray("control-selections"u8);
        writer.WriteStartObject();
        if (result.Controls.IsEmpty)
        {
            writer.WriteStartObject("include-all"u8);
            writer.WriteEndObject();
        }
        else
        {
            OscalText.WriteReferences(
                writer, "include-controls", "control-id", result.Controls.Select(control => IdOf(control)));
        }

        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The plan as a resource of this document: there is no other document that could be named.</summary>
    public static void WritePlan(Utf8JsonWriter writer, ScanResult result, OscalIds ids)
    {
        writer.WriteStartObject("back-matter"u8);
        writer.WriteStartArray("resources"u8);
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, ids.Plan);
        writer.WriteString("title"u8, "The plan of the scan");
        var frameworks = string.Join(", ", result.Frameworks.Select(framework => framework.Framework.Name));
        writer.WriteString(
            "description"u8,
            $"{Wording.Count(result.Controls.Length, "control")}"
                + $"{(frameworks.Length == 0 ? "" : $" of the frameworks {OscalText.Of(frameworks, "none")}")}: "
                + $"{string.Join(", ", result.Controls.Select(control => control.Control.Id))}.");
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>The id of a control as a token, in the case of the catalogues of NIST.</summary>
    public static string IdOf(ControlResult control) => control.Control.Id.ToLowerInvariant();
}
