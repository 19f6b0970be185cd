using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>A kind of object as an API server serves it; what <c>kubectl api-resources</c> prints.</summary>
/// <param name="Kind">Group and kind.</param>
/// <param name="Version">The version, <c>v1</c>.</param>
/// <param name="Name">The plural in paths and role rules, <c>deployments</c>.</param>
/// <param name="IsNamespaced">Whether the objects live in namespaces.</param>
public sealed record ApiResource(ResourceKind Kind, string Version, string Name, bool IsNamespaced)
{
    /// <summary>How role rules and messages name the resource: <c>pods</c>, <c>deployments.apps</c>.</summary>
    public string QualifiedName => Kind.Group.Length == 0 ? Name : $"{Name}.{Kind.Group}";

    /// <summary>The path of all objects, or of those in one namespace.</summary>
    public string Path(string? @namespace)
    {
        var root = Kind.Group.Length == 0 ? $"/api/{Version}" : $"/apis/{Kind.Group}/{Version}";
        return @namespace is null ? $"{root}/{Name}" : $"{root}/namespaces/{Uri.EscapeDataString(@namespace)}/{Name}";
    }
}
