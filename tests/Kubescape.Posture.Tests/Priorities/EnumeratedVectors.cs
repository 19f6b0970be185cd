using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture.Tests.Priorities;

/// <summary>Every vector one by one, which is what the formulas of <see cref="AttackPath"/> replace.</summary>
internal static class EnumeratedVectors
{
    /// <summary>Along the maximal chains of open steps, the choices that do not tell of impact alone.</summary>
    public static List<ImmutableArray<ControlInfo>> Of(AttackTrack track, IReadOnlyList<ControlInfo> failed)
    {
        var byStep = failed.SelectMany(control => control.AttackSteps.Where(step => step.Track == track.Name).Select(step => (step.Step, control)))
            .ToLookup(pair => pair.Step, pair => pair.control, StringComparer.Ordinal);
        return
        [
            .. Starts(track.Root, byStep, parentIsOpen: false)
                .SelectMany(start => From(start, byStep))
                .Where(vector => vector.Any(control => control.Tags.Any(tag => tag != "security-impact"))),
        ];
    }

    private static IEnumerable<AttackTrackStep> Starts(AttackTrackStep step, ILookup<string, ControlInfo> byStep, bool parentIsOpen)
    {
        var isOpen = byStep.Contains(step.Name);
        IEnumerable<AttackTrackStep> here = isOpen && !parentIsOpen ? [step] : [];
        return here.Concat(step.Next.SelectMany(next => Starts(next, byStep, isOpen)));
    }

    private static IEnumerable<ImmutableArray<ControlInfo>> From(AttackTrackStep step, ILookup<string, ControlInfo> byStep)
    {
        var next = step.Next.Where(follower => byStep.Contains(follower.Name)).ToList();
        return
            from control in byStep[step.Name]
            from rest in next.Count == 0 ? [[]] : next.SelectMany(follower => From(follower, byStep))
            select rest.Insert(0, control);
    }
}
