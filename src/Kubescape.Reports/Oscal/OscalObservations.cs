using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What a control saw at a resource: a failure, an accepted one, or why it could not tell.</summary>
internal sealed class OscalObservations(Utf8JsonWriter writer, ScanResult result, OscalIds ids)
{
    private readonly string time = OscalText.Of(result.GeneratedAt);

    /// <summary>Whether there is anything to observe; what merely passed is in the counts of the finding.</summary>
    public static bool IsTold(Evaluation evaluation) => evaluation.Status != Status.Passed || !evaluation.Accepted.IsEmpty;

    public void Write(ControlResult control, Evaluation evaluation)
    {
        var outcome = evaluation.Status == Status.Passed ? "accepted" : Wording.Of(evaluation.Status);
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, ids.Observation(control, evaluation.Resource));
        writer.WriteString("title"u8, OscalText.Of($"{control.Control.Id} {control.Control.Name}: {outcome}", outcome));
        writer.WriteString("description"u8, OscalText.Of(Describe(control, evaluation), outcome));
        OscalText.WriteProps(
            writer,
            ("outcome", outcome.Replace(' ', '-')),
            ("severity", control.Control.Severity.ToString().ToLowerInvariant()));
        writer.WriteStartArray("methods"u8);
        writer.WriteStringValue("TEST"u8);
        writer.WriteEndArray();
        writer.WriteStartArray("types"u8);
        writer.WriteStringValue("finding"u8);
        writer.WriteEndArray();
        WriteOrigin();
        WriteSubject(evaluation.Resource);
        WriteEvidence(control, evaluation);
        writer.WriteString("collected"u8, time);
        writer.WriteEndObject();
    }

    private void WriteOrigin()
    {
        writer.WriteStartArray("origins"u8);
        writer.WriteStartObject();
        writer.WriteStartArray("actors"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "tool");
        writer.WriteString("actor-uuid"u8, OscalIds.Tool);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteSubject(Resource resource)
    {
        writer.WriteStartArray("subjects"u8);
        writer.WriteStartObject();
        writer.WriteString("subject-uuid"u8, ids.Subject(resource));
        writer.WriteString("type"u8, "inventory-item");
        writer.WriteString("title"u8, OscalText.Of(Wording.Of(resource), "a resource"));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteEvidence(ControlResult control, Evaluation evaluation)
    {
        if (evaluation.Findings.IsEmpty && evaluation.Accepted.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("relevant-evidence"u8);
        foreach (var finding in evaluation.Findings)
        {
            WriteEvidence(control, evaluation.Resource, finding, acceptedBy: "");
        }

        foreach (var accepted in evaluation.Accepted)
        {
            WriteEvidence(control, evaluation.Resource, accepted.Finding, accepted.By.Name);
        }

        writer.WriteEndArray();
    }

    private void WriteEvidence(ControlResult control, Resource resource, Finding finding, string acceptedBy)
    {
        writer.WriteStartObject();
        writer.WriteString(
            "description"u8,
            OscalText.Of($"{finding.Path}{(finding.Path.Length > 0 ? ": " : "")}{FixSentence.Of(finding)}", "A finding."));
        OscalText.WriteProps(
            writer,
            ("path", finding.Path),
            ("place", PlacePhrase.Of(resource, finding)),
            ("observed", finding.Observed ?? ""),
            ("fingerprint", Fingerprint.Of(control.Control.Id, resource, finding)),
            ("accepted-by", acceptedBy));
        writer.WriteEndObject();
    }

    private static string Describe(ControlResult control, Evaluation evaluation) => evaluation.Status switch
    {
        Status.NotEvaluated =>
            $"There is no verdict on {Wording.Of(evaluation.Resource)}: "
                + $"{(evaluation.Reason ?? control.Reason ?? "no reason is given").TrimEnd('.')}.",
        Status.Failed => $"{Wording.Of(evaluation.Resource)} fails in {Wording.Count(evaluation.Findings.Length, "place")}.",
        _ => $"{Wording.Of(evaluation.Resource)} fails, and somebody accepted that.",
    };
}
