using System.Text;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Reads one kubeconfig.</summary>
internal static class KubeConfigFile
{
    /// <summary>Kubeconfigs in use stay below a megabyte; a larger file is some other one.</summary>
    private const long MaxBytes = 16 << 20;

    /// <summary>The whole file as a mapping; an empty one when there is nothing in it.</summary>
    /// <exception cref="ClusterException">The file cannot be read or is no kubeconfig.</exception>
    public static ConfigEntry Read(string path)
    {
        var document = Parse(ReadText(path), isJson: Path.GetExtension(path) == ".json");
        if (document?.Error is { } error)
        {
            throw new ClusterException($"{path}:{error.Line}: {error.Message}: expected a kubeconfig", error);
        }

        var root = (document?.Tree ?? ObjectTree.Empty).Root;
        return root.Kind == FieldKind.Mapping
            ? new ConfigEntry(path, root)
            : throw new ClusterException(
                $"{path}:{root.Line}: this is no kubeconfig: expected a mapping with clusters, users and contexts");
    }

    private static string ReadText(string path)
    {
        try
        {
            return new FileInfo(path) is { Exists: true, Length: > MaxBytes }
                ? throw new ClusterException(
                    $"{path}: this file is too large for a kubeconfig: expected at most {MaxBytes >> 20} MB")
                : File.ReadAllText(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ClusterException($"{path}: the kubeconfig cannot be read: {error.Message.TrimEnd('.')}", error);
        }
    }

    private static ParsedDocument? Parse(string text, bool isJson) =>
        isJson
            ? JsonDocuments.Read(Encoding.UTF8.GetBytes(text), TreeLimits.Default, withLines: true) is [var json, ..]
                ? json
                : null
            : YamlDocuments.Read(text.AsMemory(), TreeLimits.Default).FirstOrDefault();
}
