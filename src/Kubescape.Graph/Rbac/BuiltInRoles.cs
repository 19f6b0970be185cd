using System.Collections.Frozen;
using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The ClusterRoles that every cluster has from its start, so that no manifest brings them.</summary>
/// <remarks>
/// Source: Kubernetes 1.32, bootstrap policy of the RBAC authorizer, without the roles of single controllers and of feature gates;
/// Kubernetes documentation, "Default roles and role bindings".
/// </remarks>
internal static class BuiltInRoles
{
    private static readonly Lazy<FrozenDictionary<string, Resource>> ByName =
        new(() => Read().ToFrozenDictionary(role => role.Name, StringComparer.Ordinal));

    /// <summary>All of them, in no order.</summary>
    public static ImmutableArray<Resource> All => ByName.Value.Values;

    /// <summary>The role of this name; <see langword="null"/> when clusters have none by themselves.</summary>
    public static Resource? Find(string name) => ByName.Value.GetValueOrDefault(name);

    private static IEnumerable<Resource> Read()
    {
        using var stream = typeof(BuiltInRoles).Assembly.GetManifestResourceStream("cluster-roles.json")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return ObjectList.Unfold(JsonDocuments.ReadOne(bytes, TreeLimits.Default)).Select((tree, index) => new Resource(
            tree.Root,
            new ResourceSource($"built-in ClusterRole {tree.Root["metadata"]["name"].Text}", index) { IsBuiltIn = true }));
    }
}
