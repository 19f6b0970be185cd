using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Finds the workloads through which an attack gets furthest.</summary>
/// <remarks>
/// A step is open when a control on it failed. Each maximal chain of open steps gives a vector for every choice of one failed
/// control a step; the product of their base scores, weighted with the replicas, is its score.
/// </remarks>
internal static class AttackTrackEvaluator
{
    private const string ImpactTag = "security-impact";

    private static readonly ImmutableArray<string> Kinds =
        ["Deployment", "Pod", "ReplicaSet", "Node", "DaemonSet", "StatefulSet", "Job", "CronJob", "ReplicationController"];

    /// <summary>The workloads with at least one vector, the worst first.</summary>
    public static ImmutableArray<PrioritizedResource> Prioritize(ImmutableArray<ControlResult> controls)
    {
        var failed = new Dictionary<Resource, List<ControlInfo>>();
        foreach (var control in controls.Where(control => control.Control.AttackSteps.Length > 0))
        {
            foreach (var evaluation in control.Failed.Where(evaluation => Kinds.Contains(evaluation.Resource.Kind)))
            {
                if (!failed.TryGetValue(evaluation.Resource, out var ofResource))
                {
                    failed[evaluation.Resource] = ofResource = [];
                }

                ofResource.Add(control.Control);
            }
        }

        return
        [
            .. failed.Select(entry => Prioritize(entry.Key, entry.Value))
                .Where(prioritized => prioritized.Score > 0)
                .OrderByDescending(prioritized => prioritized.Score)
                .ThenBy(prioritized => prioritized.Resource.Id, StringComparer.Ordinal),
        ];
    }

    private static PrioritizedResource Prioritize(Resource resource, List<ControlInfo> failed)
    {
        var replicas = resource["spec"]["replicas"].Integer ?? 1;
        var weight = 1 + (Math.Max(replicas, 0) / 10.0);
        ImmutableArray<AttackVector> vectors = [.. AttackTrack.All.SelectMany(track => Vectors(track, failed, weight))];
        return new PrioritizedResource(
            resource,
            vectors.Sum(vector => vector.Score),
            vectors.Select(vector => vector.Severity).DefaultIfEmpty(Severity.Unknown).Max(),
            vectors);
    }

    private static IEnumerable<AttackVector> Vectors(AttackTrack track, List<ControlInfo> failed, double weight)
    {
        var byStep = failed
            .SelectMany(control => control.AttackSteps
                .Where(step => step.Track == track.Name)
                .Select(step => (step.Step, Control: control)))
            .ToLookup(pair => pair.Step, pair => pair.Control, StringComparer.Ordinal);
        return
            from chain in Chains(track.Root, byStep, parentIsOpen: false)
            from choice in Choices(chain, byStep)
            where choice.Any(step => step.Control.Tags.Any(tag => tag != ImpactTag))
            select new AttackVector(
                track.Name,
                choice,
                choice.Aggregate(weight, (product, step) => product * step.Control.BaseScore),
                choice.Max(step => step.Control.Severity));
    }

    /// <summary>The maximal chains of open steps at or below a step.</summary>
    private static IEnumerable<ImmutableArray<string>> Chains(
        AttackTrackStep step, ILookup<string, ControlInfo> byStep, bool parentIsOpen)
    {
        var isOpen = byStep.Contains(step.Name);
        if (isOpen && !parentIsOpen)
        {
            foreach (var chain in ChainsFrom(step, byStep))
            {
                yield return chain;
            }
        }

        foreach (var chain in step.Next.SelectMany(next => Chains(next, byStep, isOpen)))
        {
            yield return chain;
        }
    }

    private static IEnumerable<ImmutableArray<string>> ChainsFrom(AttackTrackStep step, ILookup<string, ControlInfo> byStep)
    {
        ImmutableArray<AttackTrackStep> open = [.. step.Next.Where(next => byStep.Contains(next.Name))];
        return open.IsEmpty
            ? [[step.Name]]
            : open.SelectMany(next => ChainsFrom(next, byStep)).Select(rest => rest.Insert(0, step.Name));
    }

    private static IEnumerable<ImmutableArray<(ControlInfo Control, string Step)>> Choices(
        ImmutableArray<string> chain, ILookup<string, ControlInfo> byStep)
    {
        IEnumerable<ImmutableArray<(ControlInfo, string)>> choices = [[]];
        return chain.Aggregate(
            choices, (soFar, step) => soFar.SelectMany(choice => byStep[step].Select(control => choice.Add((control, step)))));
    }
}
