using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>
/// Reads JSON reports in the format v2, those of other programs included: members that are not needed may be missing.
/// </summary>
public static class ReportReader
{
    /// <summary>The largest report, bytes; one over 10,000 objects has some 150 MB.</summary>
    public const int MaxBytes = 512 * 1024 * 1024;

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 600 };

    /// <summary>Reads a report.</summary>
    /// <param name="json">UTF-8, at most <see cref="MaxBytes"/>.</param>
    /// <exception cref="FormatException">It is no such report; the message says why, without a full stop.</exception>
    public static ReportSnapshot Read(ReadOnlyMemory<byte> json)
    {
        if (json.Length > MaxBytes)
        {
            throw new FormatException($"the report has {json.Length} bytes: expected at most {MaxBytes}");
        }

        try
        {
            using var document = JsonDocument.Parse(json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json, Options);
            return Read(document.RootElement);
        }
        catch (JsonException error)
        {
            var cause = error.Message.Split(" LineNumber", 2)[0].TrimEnd('.');
            throw new FormatException(
                $"line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}: the text is no JSON: {cause}", error);
        }
    }

    private static ReportSnapshot Read(JsonElement root)
    {
        var summary = root.Member("summaryDetails");
        var results = root.Member("results");
        if (summary.ValueKind != JsonValueKind.Object || summary.Member("controls").ValueKind != JsonValueKind.Object
            || results.ValueKind is not (JsonValueKind.Array or JsonValueKind.Null))
        {
            throw new FormatException(
                "the text is no report: expected one of 'kubescape scan --format json', with summaryDetails and results");
        }

        var scan = root.Member("metadata").Member("scanMetadata");
        return new ReportSnapshot
        {
            Target = TargetOf(root.Member("metadata").Member("targetMetadata")),
            Version = scan.TextOf("kubescapeVersion"),
            Frameworks = [.. summary.ItemsOf("frameworks").Select(framework => framework.TextOf("name"))],
            Namespaces = new NamespaceFilter(scan.TextsOf("includeNamespaces"), scan.TextsOf("excludedNamespaces")),
            JudgesAllObjects = scan.Member("judgesAllObjects").ValueKind != JsonValueKind.False,
            Controls = ControlsOf(summary.Member("controls")),
            Resources = [.. root.ItemsOf("results").Select(result => result.TextOf("resourceID"))],
            Verdicts = [.. root.ItemsOf("results").SelectMany(VerdictReader.Read)],
            UnreadSources = root.Member("scanCoverage").NumberOf("unreadSources"),
        };
    }

    private static string TargetOf(JsonElement target)
    {
        if (target.Member("clusterContextMetadata") is { ValueKind: JsonValueKind.Object } cluster)
        {
            return TargetWords.Cluster(cluster.TextOf("contextName"));
        }

        (string Member, string Path)[] places =
        [
            ("directoryContextMetadata", "basePath"), ("fileContextMetadata", "filePath"),
            ("gitRepoContextMetadata", "localRootPath"), ("helmContextMetadata", "chartName"),
        ];
        var path = places.Select(place => target.Member(place.Member).TextOf(place.Path))
            .FirstOrDefault(text => text.Length > 0);
        return path is null ? "something that the report does not name" : TargetWords.Files(path);
    }

    private static ImmutableDictionary<string, SnapshotControl> ControlsOf(JsonElement controls)
    {
        var byId = ImmutableDictionary.CreateBuilder<string, SnapshotControl>(StringComparer.Ordinal);
        foreach (var control in controls.EnumerateObject())
        {
            var info = control.Value.Member("statusInfo");
            var status = VerdictReader.StatusOf(
                info.TextOf("status") is { Length: > 0 } word ? word : control.Value.TextOf("status"));
            var reason = info.TextOf("info");
            byId[control.Name] = new SnapshotControl(
                control.Name, control.Value.TextOf("name"), SeverityOf(control.Value), status, reason.Length > 0 ? reason : null);
        }

        return byId.ToImmutable();
    }

    /// <summary>Older reports have the base score alone.</summary>
    private static Severity SeverityOf(JsonElement control) =>
        Enum.TryParse<Severity>(control.TextOf("severity"), ignoreCase: true, out var severity) && Enum.IsDefined(severity)
            ? severity
            : Severities.Of(ScoreOf(control.Member("scoreFactor")));

    private static double ScoreOf(JsonElement score) =>
        score.ValueKind == JsonValueKind.Number && score.TryGetDouble(out var value) ? value : 0;
}
