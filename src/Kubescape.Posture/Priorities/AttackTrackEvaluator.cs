using System.Collections.Immutable;
using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Finds the workloads through which an attack gets furthest.</summary>
/// <remarks>A step is open when a control on it failed. Each maximal chain of open steps is a path.</remarks>
internal static class AttackTrackEvaluator
{
    private static readonly ImmutableArray<string> Kinds =
        ["Deployment", "Pod", "ReplicaSet", "Node", "DaemonSet", "StatefulSet", "Job", "CronJob", "ReplicationController"];

    /// <summary>The workloads with at least one path, the worst first.</summary>
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
            .. failed.Select(entry => (Resource: entry.Key, Paths: Paths(entry.Key, entry.Value)))
                .Where(entry => !entry.Paths.IsEmpty)
                .Select(entry => new PrioritizedResource(entry.Resource, entry.Paths))
                .OrderByDescending(prioritized => prioritized.Score)
                .ThenBy(prioritized => prioritized.Resource.Id, StringComparer.Ordinal),
        ];
    }

    private static ImmutableArray<AttackPath> Paths(Resource resource, List<ControlInfo> failed)
    {
        var replicas = resource["spec"]["replicas"].Integer ?? 1;
        var weight = 1 + (Math.Max(replicas, 0) / 10.0);
        return [.. AttackTrack.All.SelectMany(track => Paths(track, failed, weight))];
    }

    private static IEnumerable<AttackPath> Paths(AttackTrack track, List<ControlInfo> failed, double weight)
    {
        var open = failed
            .SelectMany(control => control.AttackSteps
                .Where(step => step.Track == track.Name)
                .Select(step => (step.Step, Control: control)))
            .GroupBy(pair => pair.Step, pair => pair.Control, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => new OpenStep(group.Key, [.. group]), StringComparer.Ordinal);
        return Chains(track.Root, open, parentIsOpen: false).Select(chain => AttackPath.Of(track.Name, chain, weight))
            .OfType<AttackPath>();
    }

    /// <summary>The maximal chains of open steps at or below a step.</summary>
    private static IEnumerable<ImmutableArray<OpenStep>> Chains(
        AttackTrackStep step, Dictionary<string, OpenStep> open, bool parentIsOpen)
    {
        var isOpen = open.ContainsKey(step.Name);
        if (isOpen && !parentIsOpen)
        {
            foreach (var chain in ChainsFrom(step, open))
            {
                yield return chain;
            }
        }

        foreach (var chain in step.Next.SelectMany(next => Chains(next, open, isOpen)))
        {
            yield return chain;
        }
    }

    private static IEnumerable<ImmutableArray<OpenStep>> ChainsFrom(AttackTrackStep step, Dictionary<string, OpenStep> open)
    {
        ImmutableArray<AttackTrackStep> followers = [.. step.Next.Where(next => open.ContainsKey(next.Name))];
        return followers.IsEmpty
            ? [[open[step.Name]]]
            : followers.SelectMany(next => ChainsFrom(next, open)).Select(rest => rest.Insert(0, open[step.Name]));
    }
}
