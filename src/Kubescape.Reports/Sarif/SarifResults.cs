using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>
/// Items of <c>results</c>: one for each control that failed a resource, and one for what is accepted of such a failure.
/// </summary>
internal sealed class SarifResults(ScanResult result, ReportOptions options)
{
    private readonly EvaluationIndex index = new(result);
    private readonly Dictionary<string, int> positions = SarifNotifications.PositionsOf(result);
    private readonly SarifLocation location = new(result.Target.ClusterName, new SourceRegions(options.ReadSource));
    private readonly SarifFixes fixes = new(options.ReadSource);
    private readonly BaselineStates? states = options.Comparison is { } comparison ? new BaselineStates(comparison) : null;
    private readonly HashSet<(string ControlId, string ResourceId)> written = [];

    /// <summary>What an earlier scan found, and no result that was written is about.</summary>
    public IEnumerable<ComparisonItem> Absent() =>
        states is null ? [] : states.Gone.Where(item => !written.Contains((item.ControlId, item.ResourceId)));

    public void Write(Utf8JsonWriter writer, ComparisonItem item) => SarifComparedResult.Write(
        writer, item, BaselineStates.Absent, positions.TryGetValue(item.ControlId, out var position) ? position : null);

    public void Write(Utf8JsonWriter writer, Resource resource)
    {
        foreach (var (control, evaluation) in index.Of(resource).Span)
        {
            if (evaluation.Status == Status.Failed)
            {
                Write(writer, control.Control, evaluation, [.. evaluation.Findings]);
            }

            if (evaluation.Accepted.Length > 0)
            {
                Write(
                    writer, control.Control, evaluation, [.. evaluation.Accepted.Select(accepted => accepted.Finding)],
                    AcceptancePhrase.Behind(evaluation));
            }
        }
    }

    private void Write(
        Utf8JsonWriter writer, ControlInfo control, Evaluation evaluation, List<Finding> findings,
        IEnumerable<Acceptance>? accepted = null)
    {
        var resource = evaluation.Resource;
        writer.WriteStartObject();
        writer.WriteString("ruleId"u8, control.Id);
        writer.WriteNumber("ruleIndex"u8, positions[control.Id]);
        writer.WriteString("level"u8, SarifRule.LevelOf(control.Severity));
        SarifMessage.Write(writer, MessageOf(control, resource, findings));
        writer.WriteStartArray("locations"u8);
        location.Write(writer, resource, findings[0]);
        writer.WriteEndArray();
        if (findings.Count > 1)
        {
            writer.WriteStartArray("relatedLocations"u8);
            for (var other = 1; other < findings.Count; other++)
            {
                location.Write(writer, resource, findings[other], id: other);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("partialFingerprints"u8);
        writer.WriteString("kubescapeFinding/v1"u8, Fingerprint.Of(control.Id, resource, findings[0]));
        writer.WriteEndObject();
        if (accepted is null)
        {
            WriteState(writer, control, resource);
            fixes.Write(writer, resource, findings);
        }
        else
        {
            WriteSuppressions(writer, accepted, isFile: resource.Source is not null);
        }

        written.Add((control.Id, resource.Id));
        writer.WriteEndObject();
    }

    private void WriteState(Utf8JsonWriter writer, ControlInfo control, Resource resource)
    {
        if (states is not null)
        {
            BaselineStates.Write(writer, states.Of(control.Id, resource.Id), states.WhyUnknown(control.Id, resource.Id));
        }
    }

    private static string MessageOf(ControlInfo control, Resource resource, List<Finding> findings)
    {
        const int Shown = 5;
        var places = string.Join("; ", findings.Take(Shown).Select(FindingPhrase.Of));
        var rest = findings.Count > Shown ? $"; and {Wording.Count(findings.Count - Shown, "place")} more" : "";
        return $"{PrintableText.Of(Wording.Of(resource))} fails '{control.Name}': {places}{rest}.";
    }

    private static void WriteSuppressions(Utf8JsonWriter writer, IEnumerable<Acceptance> accepted, bool isFile)
    {
        writer.WriteStartArray("suppressions"u8);
        foreach (var acceptance in accepted)
        {
            var isInSource = isFile && acceptance.Origin is AcceptanceOrigin.Annotation or AcceptanceOrigin.Comment;
            writer.WriteStartObject();
            writer.WriteString("kind"u8, isInSource ? "inSource"u8 : "external"u8);
            writer.WriteString("status"u8, "accepted"u8);
            writer.WriteString("justification"u8, AcceptancePhrase.Of(acceptance));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
