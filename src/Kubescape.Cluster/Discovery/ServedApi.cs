using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>The kinds that an API server lists, in the version that it prefers, and what it could not tell.</summary>
public sealed class ServedApi
{
    private readonly ImmutableDictionary<ResourceKind, ApiResource> resources;
    private readonly ImmutableDictionary<string, string> troubles;

    internal ServedApi(ImmutableDictionary<ResourceKind, ApiResource> resources, ImmutableDictionary<string, string> troubles)
    {
        this.resources = resources;
        this.troubles = troubles;
    }

    /// <summary>The kind as it is served; <see langword="null"/> when it is not, as far as the server told.</summary>
    public ApiResource? Find(ResourceKind kind) => resources.GetValueOrDefault(kind);

    /// <summary>
    /// Why the server may have kinds in this group that it did not tell of; <see langword="null"/> when it told all.
    /// </summary>
    public string? Trouble(string group) => troubles.GetValueOrDefault(group);
}
