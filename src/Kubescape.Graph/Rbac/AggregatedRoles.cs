using System.Collections.Concurrent;
using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The roles that hold the rules of a role.</summary>
/// <remarks>
/// A controller of the cluster copies the rules of the selected ClusterRoles into the one that aggregates them; in a manifest it
/// has not done so yet. Source: Kubernetes documentation, "Using RBAC Authorization", "Aggregated ClusterRoles".
/// </remarks>
internal sealed class AggregatedRoles(ResourceGraph graph)
{
    private readonly ConcurrentDictionary<Resource, ImmutableArray<Resource>> parts = [];
    private readonly Lazy<ImmutableArray<Resource>> clusterRoles = new(() =>
        [.. graph.OfKind(RbacKinds.ClusterRole), .. Missing(graph)]);

    private ILookup<LabelPair, Resource> ByLabel => field ??= clusterRoles.Value
        .SelectMany(role => LabelPairs.Of(Labels(role)).Select(pair => (Pair: pair, Role: role)))
        .ToLookup(entry => entry.Pair, entry => entry.Role);

    /// <summary>The role itself, then those that it aggregates while its own rules are not filled in.</summary>
    public ImmutableArray<Resource> PartsOf(Resource role) => IsToBeFilled(role) ? parts.GetOrAdd(role, Collect) : [role];

    private ImmutableArray<Resource> Collect(Resource role)
    {
        var seen = new HashSet<Resource> { role };
        var open = new Queue<Resource>(seen);
        var found = ImmutableArray.CreateBuilder<Resource>();
        found.Add(role);
        while (open.TryDequeue(out var next))
        {
            foreach (var selected in next["aggregationRule"]["clusterRoleSelectors"].Items.SelectMany(Selected))
            {
                // What a live cluster has built in is in its list; a manifest joins whatever cluster it is applied to.
                if ((selected.Source is { IsBuiltIn: true } && role.Source is null) || !seen.Add(selected))
                {
                    continue;
                }

                if (IsToBeFilled(selected))
                {
                    open.Enqueue(selected);
                }
                else
                {
                    found.Add(selected);
                }
            }
        }

        return found.ToImmutable();
    }

    private IEnumerable<Resource> Selected(Field selector)
    {
        IEnumerable<Resource> candidates = clusterRoles.Value;
        var fewest = int.MaxValue;
        foreach (var pair in LabelPairs.Of(selector["matchLabels"]))
        {
            var having = ByLabel[pair];
            if (having.TryGetNonEnumeratedCount(out var count) && count < fewest)
            {
                (candidates, fewest) = (having, count);
            }
        }

        return candidates.Where(role => LabelSelector.Matches(selector, Labels(role)));
    }

    private static bool IsToBeFilled(Resource role) =>
        role["aggregationRule"]["clusterRoleSelectors"].Count > 0 && role["rules"].Count == 0;

    private static Field Labels(Resource role) => role["metadata"]["labels"];

    private static IEnumerable<Resource> Missing(ResourceGraph graph)
    {
        var names = graph.OfKind(RbacKinds.ClusterRole).Select(role => role.Name).ToHashSet(StringComparer.Ordinal);
        return BuiltInRoles.All.Where(role => !names.Contains(role.Name)).OrderBy(role => role.Name, StringComparer.Ordinal);
    }
}
