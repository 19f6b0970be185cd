using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the failures of a control mean: an open risk, and one for each decision that accepted some.</summary>
internal sealed class OscalRisks(Utf8JsonWriter writer, OscalIds ids)
{
    public static bool HasAny(ControlResult control) => control.Status == Status.Failed || AcceptedBy(control).Any();

    /// <summary>The resources of which somebody accepted a failure of the control, by decision.</summary>
    public static IEnumerable<IGrouping<Acceptance, Resource>> AcceptedBy(ControlResult control) => control.Evaluations
        .SelectMany(evaluation => evaluation.Accepted.Select(accepted => (accepted.By, evaluation.Resource)).Distinct())
        .GroupBy<(Acceptance By, Resource Resource), Acceptance, Resource>(
            pair => pair.By, pair => pair.Resource, ReferenceEqualityComparer.Instance);

    public void Write(ControlResult control)
    {
        if (control.Status == Status.Failed)
        {
            Start(ids.Risk(control), control, "open", $"{Wording.Count(control.Counters.Failed, "resource")} failed.");
            WriteRemediation(control);
            OscalText.WriteReferences(
                writer, "related-observations", "observation-uuid",
                control.Failed.Select(evaluation => ids.Observation(control, evaluation.Resource)));
            writer.WriteEndObject();
        }

        foreach (var accepted in AcceptedBy(control))
        {
            WriteAccepted(control, accepted.Key, [.. accepted]);
        }
    }

    private void WriteAccepted(ControlResult control, Acceptance by, ImmutableArray<Resource> resources)
    {
        var reason = by.Reason.Length > 0 ? by.Reason : "No reason is given.";
        Start(
            ids.AcceptedRisk(control, by), control, "deviation-approved",
            $"{Wording.Count(resources.Length, "resource")} accepted with '{by.Name}' ({by.Place}): {reason}");
        OscalText.WriteProps(writer, ("accepted-by", by.Author), ("decision", by.Name), ("decision-place", by.Place));
        if (by.ExpiresAt is { } end)
        {
            writer.WriteString("deadline"u8, OscalText.Of(end));
        }

        OscalText.WriteReferences(
            writer, "related-observations", "observation-uuid", resources.Select(resource => ids.Observation(control, resource)));
        writer.WriteEndObject();
    }

    private void Start(string uuid, ControlResult control, string status, string description)
    {
        var info = control.Control;
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, uuid);
        writer.WriteString("title"u8, $"{info.Id} {info.Name}");
        writer.WriteString("description"u8, OscalText.Of(description, "A risk."));
        writer.WriteString("statement"u8, OscalText.Of(info.Description, info.Name));
        writer.WriteString("status"u8, status);
        writer.WriteStartArray("characterizations"u8);
        writer.WriteStartObject();
        WriteActor();
        writer.WriteStartArray("facets"u8);
        writer.WriteStartObject();
        writer.WriteString("name"u8, "severity");
        writer.WriteString("system"u8, "https://kubescape.io/ns/oscal");
        writer.WriteString("value"u8, info.Severity.ToString().ToLowerInvariant());
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private void WriteActor()
    {
        writer.WriteStartObject("origin"u8);
        writer.WriteStartArray("actors"u8);
        writer.WriteStartObject();
        writer.WriteString("type"u8, "tool");
        writer.WriteString("actor-uuid"u8, OscalIds.Tool);
        writer.WriteEndObject();
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private void WriteRemediation(ControlResult control)
    {
        writer.WriteStartArray("remediations"u8);
        writer.WriteStartObject();
        writer.WriteString("uuid"u8, NameUuid.Of("remediation", ids.Risk(control)));
        writer.WriteString("lifecycle"u8, "recommendation");
        writer.WriteString("title"u8, $"Remediation of {control.Control.Id}");
        writer.WriteString("description"u8, OscalText.Of(control.Control.Remediation, "See the control."));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }
}
