using System.Collections.Immutable;
using System.Text.Json;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>What was asked of what: <c>metadata</c>.</summary>
internal static class MetadataJson
{
    public static void Write(Utf8JsonWriter writer, ScanResult result, ReportOptions options)
    {
        writer.WriteStartObject("metadata"u8);
        WriteTarget(writer, result.Target, options);
        WriteCluster(writer, result);
        WriteScan(writer, result, options);
        WriteDigests(writer, result);
        writer.WriteEndObject();
    }

    private static void WriteTarget(Utf8JsonWriter writer, ScanTarget target, ReportOptions options)
    {
        writer.WriteStartObject("targetMetadata"u8);
        switch (target.Kind)
        {
            case TargetKind.Cluster:
                writer.WriteStartObject("clusterContextMetadata"u8);
                writer.WriteString("contextName"u8, target.ContextName);
                WriteCloud(writer, target.Cloud);
                writer.WriteEndObject();
                break;
            case TargetKind.Directory:
                WritePlace(writer, "directoryContextMetadata"u8, "basePath"u8, string.Join(',', target.Paths), options);
                break;
            default:
                var path = target.Kind == TargetKind.StandardInput ? "-" : string.Join(',', target.Paths);
                WritePlace(writer, "fileContextMetadata"u8, "filePath"u8, path, options);
                break;
        }

        writer.WriteEndObject();
    }

    private static void WritePlace(
        Utf8JsonWriter writer, ReadOnlySpan<byte> name, ReadOnlySpan<byte> pathName, string path, ReportOptions options)
    {
        writer.WriteStartObject(name);
        writer.WriteString(pathName, path);
        if (options.HostName is { } hostName)
        {
            writer.WriteString("hostName"u8, hostName);
        }

        writer.WriteEndObject();
    }

    private static void WriteCluster(Utf8JsonWriter writer, ScanResult result)
    {
        writer.WriteStartObject("clusterMetadata"u8);
        if (result.Target.Kind == TargetKind.Cluster)
        {
            writer.WriteString("contextName"u8, result.Target.ContextName);
            WriteCloud(writer, result.Target.Cloud);
            writer.WriteStartObject("namespaceToNumberOfResources"u8);
            foreach (var (name, count) in result.Resources.Where(resource => resource.Namespace.Length > 0)
                .CountBy(resource => resource.Namespace, StringComparer.Ordinal)
                .OrderBy(entry => entry.Key, StringComparer.Ordinal))
            {
                writer.WriteNumber(name, count);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private static void WriteCloud(Utf8JsonWriter writer, CloudService cloud)
    {
        if (cloud != CloudService.None)
        {
            writer.WriteStartObject("cloudMetadata"u8);
            writer.WriteString("cloudProvider"u8, cloud.Name());
            writer.WriteEndObject();
        }
    }

    private static void WriteScan(Utf8JsonWriter writer, ScanResult result, ReportOptions options)
    {
        var plan = result.Plan;
        writer.WriteStartObject("scanMetadata"u8);
        writer.WriteString("targetType"u8, plan.Frameworks.IsEmpty ? "control" : "framework");
        Write(writer, "targetNames"u8, plan.Frameworks.IsEmpty
            ? [.. plan.Controls.Select(control => control.Info.Id)]
            : [.. plan.Frameworks.Select(framework => framework.Name)]);
        if (options.Version is { } version)
        {
            writer.WriteString("kubescapeVersion"u8, version);
        }

        writer.WriteString("formatVersion"u8, "v2");
        Write(writer, "formats"u8, ["json"]);
        Write(writer, "excludedNamespaces"u8, plan.Namespaces.Excluded);
        Write(writer, "includeNamespaces"u8, plan.Namespaces.Included);
        if (!plan.Objects.IsOpen)
        {
            writer.WriteBoolean("judgesAllObjects"u8, false);
        }

        if (ScanningTarget(result.Target.Kind) is { } number)
        {
            writer.WriteNumber("scanningTarget"u8, number);
        }

        writer.WriteEndObject();
    }

    /// <summary>What the files were when they were read, so that nobody edits them by this report once they changed.</summary>
    private static void WriteDigests(Utf8JsonWriter writer, ScanResult result)
    {
        var digests = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in result.Resources.Select(resource => resource.Source).OfType<ResourceSource>())
        {
            if (source.Digest.Length > 0)
            {
                digests[source.Path] = source.Digest;
            }
        }

        if (digests.Count == 0)
        {
            return;
        }

        writer.WriteStartObject("sourceDigests"u8);
        foreach (var (path, digest) in digests)
        {
            writer.WriteString(path, digest);
        }

        writer.WriteEndObject();
    }

    /// <summary>The number of the kind of target; a cluster's is 0, which the schema leaves out.</summary>
    private static int? ScanningTarget(TargetKind kind) => kind switch
    {
        TargetKind.Cluster => null,
        TargetKind.Directory => 4,
        _ => 1,
    };

    private static void Write(Utf8JsonWriter writer, ReadOnlySpan<byte> name, ImmutableArray<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
