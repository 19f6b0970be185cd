using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>How many resources had each outcome.</summary>
/// <param name="Passed">Passed.</param>
/// <param name="Failed">Failed.</param>
/// <param name="NotEvaluated">Without a verdict.</param>
public readonly record struct ResourceCounters(int Passed, int Failed, int NotEvaluated)
{
    /// <summary>Those among the passed of which every failure is accepted.</summary>
    public int Accepted { get; init; }

    /// <summary>All of them.</summary>
    public int All => Passed + Failed + NotEvaluated;

    /// <summary>Counts what a control says about each resource.</summary>
    internal static ResourceCounters Of(ImmutableArray<Evaluation> evaluations)
    {
        var counters = default(ResourceCounters);
        foreach (var evaluation in evaluations)
        {
            counters = evaluation.Status switch
            {
                Status.Passed => counters with
                {
                    Passed = counters.Passed + 1,
                    Accepted = counters.Accepted + (evaluation.Accepted.IsEmpty ? 0 : 1),
                },
                Status.Failed => counters with { Failed = counters.Failed + 1 },
                _ => counters with { NotEvaluated = counters.NotEvaluated + 1 },
            };
        }

        return counters;
    }
}
