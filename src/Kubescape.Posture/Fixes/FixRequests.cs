using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What the findings of a scan ask for.</summary>
public static class FixRequests
{
    /// <summary>Why a place in standard input is not edited.</summary>
    public const string ReadFromInput = "it was read from standard input";

    /// <summary>One for each finding of a failure, in the order of the result.</summary>
    public static IEnumerable<FixRequest> Of(ScanResult result) =>
        from control in result.Controls
        from evaluation in control.Failed
        from finding in evaluation.Findings
        where finding.Kind != FailureKind.Related
        select Of(control.Control.Id, evaluation.Resource, finding);

    /// <summary>What one finding asks for.</summary>
    public static FixRequest Of(string controlId, Resource resource, Finding finding)
    {
        var request = new FixRequest
        {
            ControlId = controlId,
            Resource = resource.ToString(),
            Path = finding.Path,
            Obstacle = ObstacleOf(finding.Kind) ?? ObstacleOf(finding.Owner ?? resource),
        };
        if (request.Obstacle is not null)
        {
            return request;
        }

        var source = (finding.Owner ?? resource).Source!;
        return request with
        {
            File = source.Path,
            IsJson = source.FileType == "JSON",
            IsTemplate = !finding.IsFixable && !finding.TakesAway,
            TakesAway = finding.TakesAway,
            Edit = EditOf(
                source.Document, source.Place, finding.At.Path, finding.Kind == FailureKind.Delete ? null : finding.Value),
        };
    }

    /// <summary>The edit of a field of an object.</summary>
    /// <param name="document">The position of the document in its file, from 0.</param>
    /// <param name="place">The path of the object in its document; empty when it is all of it.</param>
    /// <param name="path">The path of the field in the object.</param>
    /// <param name="value">The value to write; <see langword="null"/> to remove the field.</param>
    public static FieldEdit EditOf(int document, string place, string path, string? value)
    {
        var steps = FieldPath.Parse(path);
        return new FieldEdit(
            document, FieldPath.Parse(place).AddRange(steps), value is null ? null : FixValue.Of(steps, value));
    }

    /// <summary>Why a finding of this kind is not mended by a program; <see langword="null"/> when it is.</summary>
    public static string? ObstacleOf(FailureKind kind) => kind switch
    {
        FailureKind.Delete or FailureKind.Set or FailureKind.Replace => null,
        FailureKind.Review => "only its owner knows the right value",
        FailureKind.Look => "what mends it is not an edit of this field",
        _ => "no single field is at fault",
    };

    private static string? ObstacleOf(Resource owner) => owner.Source switch
    {
        null => "the object was read from a cluster, or is composed from others",
        { IsBuiltIn: true } => "every cluster has the object, and no file holds it",
        { Path: "-" } => ReadFromInput,
        _ when FactKinds.Contains(owner.Type) => "the object is a fact that was gathered, and no manifest",
        _ => null,
    };
}
