using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the controls say about a resource: an item of <c>results</c>.</summary>
internal sealed class ResultJson(ScanResult result)
{
    private readonly EvaluationIndex index = new(result);
    private readonly ControlInputs inputs = result.Plan.Inputs;
    private readonly Dictionary<string, string> ruleNames =
        result.Controls.ToDictionary(
            control => control.Control.Id, control => RuleName.Of(control.Control), StringComparer.Ordinal);
    private readonly Dictionary<Resource, PrioritizedResource> priorities =
        result.Priorities.ToDictionary(prioritized => prioritized.Resource);

    public void Write(Utf8JsonWriter writer, Resource resource)
    {
        writer.WriteStartObject();
        writer.WriteString("resourceID"u8, resource.Id);
        writer.WriteStartArray("controls"u8);
        foreach (var (control, evaluation) in index.Of(resource).Span)
        {
            WriteControl(writer, control, evaluation);
        }

        writer.WriteEndArray();
        if (priorities.TryGetValue(resource, out var prioritized))
        {
            PriorityJson.Write(writer, prioritized);
        }

        writer.WriteEndObject();
    }

    private void WriteControl(Utf8JsonWriter writer, ControlResult control, Evaluation evaluation)
    {
        var subStatus = SubStatusOf(control, evaluation);
        writer.WriteStartObject();
        writer.WriteString("controlID"u8, control.Control.Id);
        writer.WriteString("name"u8, control.Control.Name);
        StatusJson.Write(writer, "status"u8, evaluation.Status, subStatus, evaluation.Reason);
        writer.WriteStartArray("rules"u8);
        WriteRule(writer, control.Control, evaluation, subStatus);
        writer.WriteEndArray();
        writer.WriteString("severity"u8, control.Control.Severity.ToString());
        writer.WriteEndObject();
    }

    private void WriteRule(Utf8JsonWriter writer, ControlInfo control, Evaluation evaluation, SubStatus subStatus)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, ruleNames[control.Id]);
        writer.WriteString("status"u8, StatusJson.Of(evaluation.Status));
        writer.WriteString("subStatus"u8, StatusJson.Of(subStatus));
        if (control.Inputs.Length > 0)
        {
            WriteInputs(writer, control);
        }

        WritePaths(writer, "paths"u8, control, evaluation, evaluation.Findings);
        WritePaths(writer, "acceptedPaths"u8, control, evaluation, evaluation.Accepted.Select(accepted => accepted.Finding));
        AcceptanceJson.Write(writer, evaluation);
        WriteRelated(writer, evaluation);
        writer.WriteEndObject();
    }

    private static void WritePaths(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, ControlInfo control, Evaluation evaluation, IEnumerable<Finding> findings)
    {
        var isOpen = false;
        foreach (var finding in findings)
        {
            if (!isOpen)
            {
                writer.WriteStartArray(name);
                isOpen = true;
            }

            FindingJson.Write(writer, control.Id, evaluation.Resource, finding);
        }

        if (isOpen)
        {
            writer.WriteEndArray();
        }
    }

    private void WriteInputs(Utf8JsonWriter writer, ControlInfo control)
    {
        writer.WriteStartObject("controlConfigurations"u8);
        foreach (var name in control.Inputs)
        {
            writer.WriteStartArray(name);
            foreach (var value in inputs[name])
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    private static void WriteRelated(Utf8JsonWriter writer, Evaluation evaluation)
    {
        var owners = evaluation.Findings.Concat(evaluation.Accepted.Select(accepted => accepted.Finding))
            .Select(finding => finding.Owner).OfType<Resource>();
        var ids = evaluation.Resource.Related.Concat(owners).Where(related => related != evaluation.Resource)
            .Select(related => related.Id).Distinct(StringComparer.Ordinal).ToList();
        if (ids.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("relatedResourcesIDs"u8);
        foreach (var id in ids)
        {
            writer.WriteStringValue(id);
        }

        writer.WriteEndArray();
    }

    private static SubStatus SubStatusOf(ControlResult control, Evaluation evaluation) =>
        (evaluation.Status, control.SubStatus) switch
    {
        (Status.NotEvaluated, SubStatus.None) => SubStatus.NotEvaluated, // The control failed elsewhere, so it has none itself.
        (Status.NotEvaluated, var subStatus) => subStatus,
        (Status.Passed, _) when !evaluation.Accepted.IsEmpty => SubStatus.WithExceptions,
        _ => SubStatus.None,
    };
}
