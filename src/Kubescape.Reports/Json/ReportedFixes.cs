using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What the findings of a JSON report ask for; the report alone is enough.</summary>
public sealed class ReportedFixes
{
    private readonly Dictionary<string, Field> sources = new(StringComparer.Ordinal);

    private ReportedFixes(Field report)
    {
        foreach (var resource in report["resources"].Items)
        {
            if (resource["resourceID"].Text is { } id)
            {
                sources[id] = resource["source"];
            }
        }

        Digests = report.At("metadata", "sourceDigests").Members
            .ToDictionary(digest => digest.Name, digest => digest.Text ?? "", StringComparer.Ordinal);
        Requests =
        [
            .. from result in report["results"].Items
               from control in result["controls"].Items
               from rule in control["rules"].Items
               from path in rule["paths"].Items
               select Request(control["controlID"].Text ?? "", result["resourceID"].Text ?? "", path),
        ];
    }

    /// <summary>One for each piece of evidence, in the order of the report.</summary>
    public IReadOnlyList<FixRequest> Requests { get; }

    /// <summary>SHA-256 of each file when it was scanned, in lower-case hexadecimal digits, by path.</summary>
    public IReadOnlyDictionary<string, string> Digests { get; }

    /// <summary>Reads a report.</summary>
    /// <exception cref="FormatException">It is none of files that this program wrote; the message says what it is.</exception>
    public static ReportedFixes Read(Field report)
    {
        if (!report["results"].Exists || !report["resources"].Exists || !report["metadata"].Exists)
        {
            throw new FormatException("this is no report of a scan: expected one that 'kubescape scan -f json' wrote");
        }

        var target = report.At("metadata", "targetMetadata");
        if (target["clusterContextMetadata"].Exists)
        {
            throw new FormatException("this is the report of a cluster, and only files can be changed: scan the manifests");
        }

        if (target.At("fileContextMetadata", "filePath").Is("-"))
        {
            throw new FormatException("this is the report of standard input, and only files can be changed: scan the manifests");
        }

        return report.At("metadata", "sourceDigests").Exists
            ? new ReportedFixes(report)
            : throw new FormatException(
                "the report does not say what the files were when they were scanned: scan again with this program");
    }

    private FixRequest Request(string controlId, string resourceId, Field path)
    {
        var fix = path["fixPath"];
        var deletes = path["deletePath"].Text is { Length: > 0 };
        var shown = new[] { path["deletePath"], fix["path"], path["reviewPath"], path["failedPath"] }
            .Select(field => field.Text ?? "").FirstOrDefault(text => text.Length > 0) ?? "";
        var request = new FixRequest { ControlId = controlId, Resource = NameOf(resourceId), Path = shown };
        if (!deletes && fix["path"].Text is not { Length: > 0 })
        {
            var kind = shown.Length == 0 ? FailureKind.Whole
                : path["reviewPath"].Text is { Length: > 0 } ? FailureKind.Review : FailureKind.Look;
            return request with { Obstacle = FixRequests.ObstacleOf(kind) };
        }

        if (!sources.TryGetValue(path["resourceID"].Text ?? resourceId, out var source)
            || source["document"].Integer is not { } document)
        {
            return request with { Obstacle = "the report does not say which file holds the object" };
        }

        var at = path["editPath"].Text ?? shown;
        return request with
        {
            File = source["path"].Text ?? "",
            IsJson = source["fileType"].Is("JSON"),
            IsTemplate = !deletes && !path["fixable"].IsTrue,
            TakesAway = deletes && !path["fixable"].IsTrue,
            Edit = FixRequests.EditOf((int)document, source["place"].Text ?? "", at, deletes ? null : fix["value"].Text ?? ""),
        };
    }

    /// <summary>The end of an id is namespace, kind and name, whatever stands before.</summary>
    private static string NameOf(string resourceId)
    {
        var parts = resourceId.Split('/');
        return parts is [.., var space, var kind, var name] && kind.Length > 0
            ? space.Length == 0 ? $"{kind}/{name}" : $"{space}/{kind}/{name}"
            : resourceId;
    }
}
