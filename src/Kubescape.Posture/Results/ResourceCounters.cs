namespace Kubescape.Posture;

/// <summary>How many resources had each outcome.</summary>
/// <param name="Passed">Passed.</param>
/// <param name="Failed">Failed.</param>
/// <param name="NotEvaluated">Without a verdict.</param>
public readonly record struct ResourceCounters(int Passed, int Failed, int NotEvaluated)
{
    /// <summary>All of them.</summary>
    public int All => Passed + Failed + NotEvaluated;
}
