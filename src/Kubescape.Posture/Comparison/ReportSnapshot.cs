using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What a comparison needs to know of a scan, from a report or a live result.</summary>
public sealed record ReportSnapshot
{
    /// <summary>What was scanned, in words.</summary>
    public required string Target { get; init; }

    /// <summary>The version of the program that scanned; empty when unknown.</summary>
    public required string Version { get; init; }

    /// <summary>The names of the frameworks.</summary>
    public required ImmutableArray<string> Frameworks { get; init; }

    /// <summary>The namespaces that were judged.</summary>
    public required NamespaceFilter Namespaces { get; init; }

    /// <summary>Whether objects of every kind and label were judged.</summary>
    public bool JudgesAllObjects { get; init; } = true;

    /// <summary>The controls that ran or could not run, by id.</summary>
    public required ImmutableDictionary<string, SnapshotControl> Controls { get; init; }

    /// <summary>The ids of the objects that were judged.</summary>
    public required ImmutableArray<string> Resources { get; init; }

    /// <summary>The verdicts other than passed.</summary>
    public required ImmutableArray<SnapshotVerdict> Verdicts { get; init; }

    /// <summary>Files, documents and objects that could not be read.</summary>
    public int UnreadSources { get; init; }

    /// <summary>A live result.</summary>
    /// <param name="result">The result.</param>
    /// <param name="version">The version of this program.</param>
    public static ReportSnapshot Of(ScanResult result, string version) => new()
    {
        Target = TargetWords.Of(result.Target),
        Version = version,
        Frameworks = [.. result.Frameworks.Select(framework => framework.Framework.Name)],
        Namespaces = result.Plan.Namespaces,
        JudgesAllObjects = result.Plan.Objects.IsOpen,
        Controls = result.Controls.ToImmutableDictionary(control => control.Control.Id, Of, StringComparer.Ordinal),
        Resources = [.. result.Resources.Select(resource => resource.Id)],
        Verdicts =
        [
            .. from control in result.Controls
               from evaluation in control.Evaluations
               where evaluation.Status != Status.Passed
               select Of(control.Control.Id, evaluation),
        ],
        UnreadSources = result.Coverage.UnreadSources,
    };

    private static SnapshotControl Of(ControlResult control) =>
        new(control.Control.Id, control.Control.Name, control.Control.Severity, control.Status, control.Reason);

    private static SnapshotVerdict Of(string controlId, Evaluation evaluation) =>
        new(evaluation.Resource.Id, controlId, evaluation.Status)
        {
            Reason = evaluation.Reason,
            Evidence = [.. evaluation.Findings.Select(finding => Of(controlId, evaluation.Resource, finding))],
        };

    private static SnapshotEvidence Of(string controlId, Resource resource, Finding finding) =>
        new((finding.Owner ?? resource).Id, EvidenceTypes.Of(finding), finding.Path)
        {
            Fingerprint = Fingerprint.Of(controlId, resource, finding),
            Location = finding.Location,
        };
}
