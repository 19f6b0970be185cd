using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What controls say about all resources: the part of the data that grows with the scan.</summary>
/// <remarks>
/// A control that a framework sees as everyone does is written once; the first results are those over all frameworks.
/// </remarks>
internal sealed class HtmlResults
{
    /// <summary>Of one control on one resource; beyond that, only the number of the rest is written.</summary>
    private const int MaxFindings = 20;

    private readonly Utf8JsonWriter writer;
    private readonly EvidenceTable evidence;
    private readonly TextTable texts;
    private readonly Excerpts excerpts;
    private readonly Dictionary<Resource, int> resources;
    private readonly Dictionary<string, int> controls;
    private readonly Dictionary<ControlResult, int> numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Acceptance, int> acceptances = new(ReferenceEqualityComparer.Instance);

    public HtmlResults(ScanResult result, Utf8JsonWriter writer, TextTable texts, Excerpts excerpts)
    {
        this.writer = writer;
        this.texts = texts;
        this.excerpts = excerpts;
        evidence = new EvidenceTable(texts);
        resources = result.Resources.Index().ToDictionary(entry => entry.Item, entry => entry.Index);
        controls = result.Controls.Index()
            .ToDictionary(entry => entry.Item.Control.Id, entry => entry.Index, StringComparer.Ordinal);
        foreach (var control in result.Controls.Concat(result.Frameworks.SelectMany(framework => framework.Controls)))
        {
            numbers.TryAdd(control, numbers.Count);
        }

        foreach (var accepted in numbers.Keys.SelectMany(control => control.Evaluations)
            .SelectMany(evaluation => evaluation.Accepted))
        {
            acceptances.TryAdd(accepted.By, acceptances.Count);
        }
    }

    /// <summary>The acceptances that accept something, by number.</summary>
    public IEnumerable<Acceptance> Acceptances => acceptances.Keys;

    public int NumberOf(ControlResult control) => numbers[control];

    /// <summary>An outcome as the data spells it.</summary>
    public static string Of(Status status) => status switch
    {
        Status.Passed => "passed",
        Status.Failed => "failed",
        _ => "notEvaluated",
    };

    /// <summary>Writes the results, then the evidence that they point to.</summary>
    public async Task WriteAsync(Func<CancellationToken, Task> flushIfDue, CancellationToken cancellationToken)
    {
        writer.WriteStartArray("results"u8);
        foreach (var control in numbers.Keys)
        {
            writer.WriteStartObject();
            WriteHead(control);
            WriteVerdicts(control);
            writer.WriteStartArray("failed"u8);
            foreach (var evaluation in control.Failed)
            {
                WriteFailure(evaluation);
                await flushIfDue(cancellationToken);
            }

            writer.WriteEndArray();
            WriteAccepted(control);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        evidence.Write(writer);
        await flushIfDue(cancellationToken);
    }

    private void WriteHead(ControlResult control)
    {
        writer.WriteNumber("control"u8, controls[control.Control.Id]);
        writer.WriteString("status"u8, Of(control.Status));
        writer.WriteString("subStatus"u8, StatusJson.Of(control.SubStatus));
        writer.WriteString("reason"u8, control.Reason);
        ScoreJson.Write(writer, "score"u8, control.ComplianceScore);
    }

    private void WriteVerdicts(ControlResult control)
    {
        writer.WritePropertyName("passed"u8);
        IndexRuns.Write(writer, control.Evaluations
            .Where(evaluation => evaluation.Status == Status.Passed && evaluation.Accepted.IsEmpty).Select(NumberOf));
        writer.WriteStartArray("notEvaluated"u8);
        foreach (var reason in control.Evaluations.Where(evaluation => evaluation.Status == Status.NotEvaluated)
            .GroupBy(evaluation => evaluation.Reason ?? control.Reason ?? ""))
        {
            writer.WriteStartObject();
            writer.WriteNumber("reason"u8, texts.NumberOf(reason.Key));
            writer.WritePropertyName("resources"u8);
            IndexRuns.Write(writer, reason.Select(NumberOf));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private int NumberOf(Evaluation evaluation) => resources[evaluation.Resource];

    /// <summary>Resource, findings left out, then each finding as evidence, excerpt, line and column.</summary>
    private void WriteFailure(Evaluation evaluation)
    {
        writer.WriteStartArray();
        writer.WriteNumberValue(NumberOf(evaluation));
        writer.WriteNumberValue(Math.Max(0, evaluation.Findings.Length - MaxFindings));
        foreach (var finding in evaluation.Findings.AsSpan()[..Math.Min(MaxFindings, evaluation.Findings.Length)])
        {
            Write(evaluation.Resource, finding);
        }

        writer.WriteEndArray();
    }

    /// <summary>Resource, acceptance, and the finding; one item for each accepted finding.</summary>
    private void WriteAccepted(ControlResult control)
    {
        writer.WriteStartArray("accepted"u8);
        foreach (var evaluation in control.Evaluations)
        {
            foreach (var accepted in evaluation.Accepted)
            {
                writer.WriteStartArray();
                writer.WriteNumberValue(NumberOf(evaluation));
                writer.WriteNumberValue(acceptances[accepted.By]);
                Write(evaluation.Resource, accepted.Finding);
                writer.WriteEndArray();
            }
        }

        writer.WriteEndArray();
    }

    private void Write(Resource resource, Finding finding)
    {
        var (excerpt, line) = excerpts.Find(resource, finding);
        writer.WriteNumberValue(evidence.NumberOf(finding));
        writer.WriteNumberValue(excerpt);
        writer.WriteNumberValue(line);
        writer.WriteNumberValue(finding.Location?.Column ?? 0);
    }
}
