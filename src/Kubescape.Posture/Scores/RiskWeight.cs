using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>The older score, which weighs failures by base score and by the number of pods: 0 is best.</summary>
internal static class RiskWeight
{
    /// <summary>The weight of the failed and of all resources of a control, without its base score.</summary>
    public static (double Failed, double All) Of(ImmutableArray<Evaluation> evaluations)
    {
        var (failed, all) = (0.0, 0.0);
        foreach (var evaluation in evaluations)
        {
            var weight = Of(evaluation.Resource);
            all += weight;
            failed += evaluation.Status == Status.Failed ? weight : 0;
        }

        return (failed, all);
    }

    /// <summary>The percentage of weighted failures.</summary>
    public static double Score(double failed, double all) => all > 0 ? 100 * failed / all : 0;

    private static double Of(Resource resource)
    {
        if (resource["spec"]["replicas"].Integer is { } replicas and > 1)
        {
            return replicas * 1.1;
        }

        return resource.Kind == "DaemonSet" && resource["status"]["desiredNumberScheduled"].Integer is { } pods and > 0
            ? pods
            : 1;
    }
}
