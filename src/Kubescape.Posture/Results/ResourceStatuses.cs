using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What several controls say together about each resource: the worst.</summary>
internal static class ResourceStatuses
{
    public static Dictionary<Resource, Status> Of(ImmutableArray<ControlResult> controls)
    {
        var statuses = new Dictionary<Resource, Status>();
        foreach (var evaluation in controls.SelectMany(control => control.Evaluations))
        {
            statuses[evaluation.Resource] =
                statuses.TryGetValue(evaluation.Resource, out var status) && status > evaluation.Status
                    ? status
                    : evaluation.Status;
        }

        return statuses;
    }

    public static ResourceCounters Count(ImmutableArray<ControlResult> controls) => Count(controls, Of(controls));

    /// <summary>The same for whoever has their statuses already.</summary>
    public static ResourceCounters Count(ImmutableArray<ControlResult> controls, Dictionary<Resource, Status> statuses) => new(
        statuses.Values.Count(status => status == Status.Passed),
        statuses.Values.Count(status => status == Status.Failed),
        statuses.Values.Count(status => status == Status.NotEvaluated))
    {
        Accepted = controls.SelectMany(control => control.Evaluations)
            .Where(evaluation => !evaluation.Accepted.IsEmpty && statuses[evaluation.Resource] == Status.Passed)
            .Select(evaluation => evaluation.Resource)
            .Distinct()
            .Count(),
    };
}
