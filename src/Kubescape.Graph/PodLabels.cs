using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The labels of the pods of a scan, found by what selects them.</summary>
/// <remarks>Filed under each label pair, so that a selector tries only pods that have the rarest pair it demands.</remarks>
public sealed class PodLabels
{
    private readonly ILookup<string, Field> byNamespace;
    private readonly ILookup<(string Namespace, LabelPair Pair), Field> byPair;

    internal PodLabels(ResourceGraph graph)
    {
        var workloads = graph.OfKinds(Workload.Kinds)
            .Select(workload => (Namespace: Namespaces.Of(workload), Labels: Workload.PodLabels(workload)))
            .ToList();
        byNamespace = workloads.ToLookup(one => one.Namespace, one => one.Labels);
        byPair = workloads
            .SelectMany(one => LabelPairs.Of(one.Labels).Select(pair => (Key: (one.Namespace, pair), one.Labels)))
            .ToLookup(entry => entry.Key, entry => entry.Labels);
    }

    /// <summary>Whether a selector chooses pods of some workload in the namespace of the object that holds it.</summary>
    /// <param name="owner">The object that holds the selector.</param>
    /// <param name="required">Labels that the selector demands, a mapping; may be absent.</param>
    /// <param name="selects">Whether the whole selector chooses these labels.</param>
    public bool AnySelected(Resource owner, Field required, Func<Field, bool> selects)
    {
        var name = Namespaces.Of(owner);
        var candidates = byNamespace[name];
        var fewest = int.MaxValue;
        foreach (var pair in LabelPairs.Of(required))
        {
            var having = byPair[(name, pair)];
            if (having.TryGetNonEnumeratedCount(out var count) && count < fewest)
            {
                (candidates, fewest) = (having, count);
            }
        }

        return candidates.Any(selects);
    }
}
