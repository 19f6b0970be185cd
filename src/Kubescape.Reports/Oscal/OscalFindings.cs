using System.Text.Json;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>Whether the target satisfies a control.</summary>
internal static class OscalFindings
{
    public static void Write(Utf8JsonWriter writer, ControlResult control, OscalIds ids)
    {
        var info = control.Control;
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, ids.Finding(control));
        writer.WriteString("title"u8, $"{info.Id} {info.Name}");
        writer.WriteString("description"u8, OscalText.Of(Describe(control), info.Name));
        OscalText.WriteProps(
            writer,
            ("severity", info.Severity.ToString().ToLowerInvariant()),
            ("compliance-score", Score.Percent(control.ComplianceScore)),
            ("passed", Wording.Number(control.Counters.Passed)),
            ("failed", Wording.Number(control.Counters.Failed)),
            ("not-evaluated", Wording.Number(control.Counters.NotEvaluated)),
            ("accepted", Wording.Number(control.Counters.Accepted)));
        WriteTarget(writer, control);
        WriteRelations(writer, control, ids);
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, ControlResult control)
    {
        writer.WriteStartObject("target"u8);
        writer.WriteString("type"u8, "objective-id");
        writer.WriteString("target-id"u8, OscalHead.IdOf(control));
        writer.WriteStartObject("status"u8);

        // The schema knows two states. What is not known is not satisfied, and the reason says that it is not a failure.
        writer.WriteString("state"u8, control.Status == Status.Passed ? "satisfied" : "not-satisfied");
        writer.WriteString("reason"u8, control.Status switch
        {
            Status.Passed => "pass",
            Status.Failed => "fail",
            _ => "other",
        });
        if (control.Reason is { } reason)
        {
            writer.WriteString("remarks"u8, $"Not evaluated in full: {OscalText.Of(reason, "no reason is given").TrimEnd('.')}.");
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteRelations(Utf8JsonWriter writer, ControlResult control, OscalIds ids)
    {
        var observations = control.Evaluations.Where(OscalObservations.IsTold).ToList();
        if (observations.Count > 0)
        {
            OscalText.WriteReferences(
                writer, "related-observations", "observation-uuid",
                observations.Select(evaluation => ids.Observation(control, evaluation.Resource)));
        }

        if (OscalRisks.HasAny(control))
        {
            var decisions = OscalRisks.AcceptedBy(control).Select(accepted => ids.AcceptedRisk(control, accepted.Key));
            OscalText.WriteReferences(
                writer, "related-risks", "risk-uuid",
                control.Status == Status.Failed ? decisions.Prepend(ids.Risk(control)) : decisions);
        }
    }

    private static string Describe(ControlResult control)
    {
        var counters = control.Counters;
        var counts = $"{Wording.Number(counters.Passed)} passed, {Wording.Number(counters.Failed)} failed, "
            + $"{Wording.Number(counters.NotEvaluated)} without a verdict; "
            + $"{Wording.Number(counters.Accepted)} of those that passed did so because their failures are accepted.";
        return counters.All == 0 && control.Reason is null ? "There is nothing that the control judges." : $"Resources: {counts}";
    }
}
