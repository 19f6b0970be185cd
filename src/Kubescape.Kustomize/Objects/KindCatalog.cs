using Kubescape.Objects;

namespace Kubescape.Kustomize;

/// <summary>What Kustomize knows of the kinds of Kubernetes.</summary>
/// <remarks>
/// Source: the OpenAPI document of Kubernetes 1.20, with the kinds that 1.21 added, which is what Kustomize 5 carries; newer
/// kinds are unknown to it too.
/// </remarks>
internal static class KindCatalog
{
    private static readonly Field Data = Read();

    private static readonly HashSet<string> ClusterScoped =
        [.. Data["clusterScoped"].Items.Select(kind => kind.Text!)];

    private static readonly Dictionary<string, string> Roots =
        Data["kinds"].Members.ToDictionary(kind => kind.Name, kind => kind.Text!, StringComparer.Ordinal);

    private static readonly Dictionary<string, Dictionary<string, MergeField>> Types =
        Data["types"].Members.ToDictionary(type => type.Name, Fields, StringComparer.Ordinal);

    public static bool IsClusterScoped(string apiVersion, string kind) => ClusterScoped.Contains($"{apiVersion} {kind}");

    /// <summary>The type of a whole object; <see langword="null"/> where none of its lists is merged or it is unknown.</summary>
    public static string? TypeOf(string? apiVersion, string? kind) => Roots.GetValueOrDefault($"{apiVersion} {kind}");

    /// <summary>How a member of a type is merged; <see langword="null"/> where nothing is known of it.</summary>
    public static MergeField? Field(string? type, string name) =>
        type is not null && Types.TryGetValue(type, out var fields) ? fields.GetValueOrDefault(name) : null;

    private static Dictionary<string, MergeField> Fields(Field type) =>
        type.Members.ToDictionary(
            field => field.Name,
            field => new MergeField(
                field["type"].Text,
                field["keys"].Exists ? [.. field["keys"].Items.Select(key => key.Text!)] : null),
            StringComparer.Ordinal);

    private static Field Read()
    {
        using var stream = typeof(KindCatalog).Assembly.GetManifestResourceStream("kinds.json")
            ?? throw new InvalidOperationException("The data file kinds.json is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return JsonDocuments.ReadOne(bytes, TreeLimits.Default).Root;
    }
}
