using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Collects what discovery documents tell, the preferred version of a group before the others.</summary>
internal sealed class ServedApiBuilder
{
    private readonly ImmutableDictionary<ResourceKind, ApiResource>.Builder resources =
        ImmutableDictionary.CreateBuilder<ResourceKind, ApiResource>();
    private readonly ImmutableDictionary<string, string>.Builder troubles = ImmutableDictionary.CreateBuilder<string, string>();

    /// <summary>Adds a kind unless an earlier version has it; one that cannot be listed has no objects to look at.</summary>
    public void Add(ApiResource resource, Field verbs)
    {
        var isSubresource = resource.Name.Contains('/', StringComparison.Ordinal);
        if (!isSubresource && verbs.Items.Any(verb => verb.Is("list")))
        {
            resources.TryAdd(resource.Kind, resource);
        }
    }

    /// <summary>Notes that a group is not known to its end.</summary>
    public void AddTrouble(string group, string reason) => troubles.TryAdd(group, reason);

    /// <summary>All that was added.</summary>
    public ServedApi Build() => new(resources.ToImmutable(), troubles.ToImmutable());
}
