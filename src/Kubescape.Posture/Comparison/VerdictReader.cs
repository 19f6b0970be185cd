using System.Collections.Immutable;
using System.Text.Json;

namespace Kubescape.Posture;

/// <summary>Reads what the controls of a report say about one object.</summary>
internal static class VerdictReader
{
    /// <summary>The verdicts other than passed.</summary>
    public static IEnumerable<SnapshotVerdict> Read(JsonElement result)
    {
        var resourceId = result.TextOf("resourceID");
        foreach (var control in result.ItemsOf("controls"))
        {
            var info = control.Member("status");
            var status = StatusOf(info.TextOf("status"));
            if (status != Status.Passed)
            {
                yield return new SnapshotVerdict(resourceId, control.TextOf("controlID"), status)
                {
                    Reason = info.TextOf("info") is { Length: > 0 } reason ? reason : null,
                    RuleName = control.ItemsOf("rules").Where(HasFailed).Select(rule => rule.TextOf("name")).FirstOrDefault(""),
                    Evidence = status == Status.Failed ? AllEvidenceOf(control, resourceId) : [],
                };
            }
        }
    }

    /// <summary>A word that is not known says nothing, so it is no verdict.</summary>
    public static Status StatusOf(string word) => word switch
    {
        "passed" => Status.Passed,
        "failed" => Status.Failed,
        _ => Status.NotEvaluated,
    };

    private static ImmutableArray<SnapshotEvidence> AllEvidenceOf(JsonElement control, string resourceId)
    {
        ImmutableArray<SnapshotEvidence> evidence =
        [
            .. control.ItemsOf("rules").Where(HasFailed).SelectMany(rule => rule.ItemsOf("paths"))
                .Select(path => EvidenceOf(path, resourceId)),
        ];
        return evidence.IsEmpty ? [new SnapshotEvidence(resourceId, "", "")] : evidence;
    }

    /// <summary>A rule may have passed, or be accepted, while another one of the control failed.</summary>
    private static bool HasFailed(JsonElement rule) => rule.TextOf("status") is "failed" or "";

    private static SnapshotEvidence EvidenceOf(JsonElement path, string resourceId)
    {
        var (type, text) = PathOf(path);
        return new SnapshotEvidence(path.TextOf("resourceID") is { Length: > 0 } owner ? owner : resourceId, type, text)
        {
            Fingerprint = path.TextOf("fingerprint") is { Length: > 0 } fingerprint ? fingerprint : null,
            Location = LocationOf(path.Member("source")),
        };
    }

    private static SourceLocation? LocationOf(JsonElement source) =>
        source.TextOf("path") is { Length: > 0 } file && source.NumberOf("line") is > 0 and var line
        && source.NumberOf("column") is > 0 and var column
            ? new SourceLocation(file, line, column)
            : null;

    private static (string Type, string Path) PathOf(JsonElement path)
    {
        foreach (var type in (string[])[EvidenceTypes.Failed, EvidenceTypes.Review, EvidenceTypes.Delete])
        {
            if (path.TextOf(type) is { Length: > 0 } text)
            {
                return (type, text);
            }
        }

        return path.Member(EvidenceTypes.Fix).TextOf("path") is { Length: > 0 } fix ? (EvidenceTypes.Fix, fix) : ("", "");
    }
}
