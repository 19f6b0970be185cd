using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>One way along an attack track: steps in a row, each open for one reason or several.</summary>
/// <remarks>
/// Each choice of one control a step is a vector. There may be a great many, so that they are not kept: the sum of their
/// products is the product of the steps' sums.
/// </remarks>
public sealed record AttackPath
{
    private const string ImpactTag = "security-impact";

    private AttackPath(string track, ImmutableArray<OpenStep> steps, double weight)
    {
        Track = track;
        Steps = steps;
        Weight = weight;
    }

    /// <summary>The name of the track.</summary>
    public string Track { get; }

    /// <summary>From the first step on, each with the controls that are part of a vector.</summary>
    public ImmutableArray<OpenStep> Steps { get; }

    /// <summary>What the replicas multiply each vector with, from 1.</summary>
    public double Weight { get; }

    /// <summary>The sum over all vectors; greater is worse, without an upper end.</summary>
    public double Score => Weight * (Product(_ => true) - Product(IsImpactAlone));

    /// <summary>The worst of the controls.</summary>
    public Severity Severity => Steps.SelectMany(step => step.Controls).Max(control => control.Severity);

    /// <summary>The path along these steps; <see langword="null"/> when all that failed tells of impact alone.</summary>
    internal static AttackPath? Of(string track, ImmutableArray<OpenStep> steps, double weight)
    {
        var telling = steps.Count(step => !step.Controls.All(IsImpactAlone));
        return telling == 0 ? null : new AttackPath(track, [.. steps.Select(PartOfVectors)], weight);

        // A vector needs one control that tells of more than impact: where only one step has such, they alone serve there.
        OpenStep PartOfVectors(OpenStep step) => telling > 1 || step.Controls.All(IsImpactAlone)
            ? step
            : step with { Controls = step.Controls.RemoveAll(IsImpactAlone) };
    }

    /// <summary>The vectors with the highest scores, the worst first.</summary>
    public ImmutableArray<AttackVector> Worst(int count)
    {
        var prefixes = new List<AttackVector> { new(Track, [], Weight, Severity.Unknown) };
        foreach (var step in Steps)
        {
            // Whatever follows multiplies all of them alike, so that only the best of either sort can be part of the best.
            prefixes = [.. prefixes.SelectMany(prefix => step.Controls.Select(control => prefix.Then(control, step.Name)))
                .GroupBy(IsImpactAlone)
                .SelectMany(group => group.OrderByDescending(prefix => prefix.Score).Take(count))];
        }

        return [.. prefixes.Where(vector => !IsImpactAlone(vector)).OrderByDescending(vector => vector.Score)];
    }

    private double Product(Func<ControlInfo, bool> isCounted) =>
        Steps.Aggregate(1.0, (product, step) => product * step.Controls.Where(isCounted).Sum(control => control.BaseScore));

    private static bool IsImpactAlone(AttackVector vector) => vector.Steps.All(step => IsImpactAlone(step.Control));

    private static bool IsImpactAlone(ControlInfo control) => control.Tags.All(tag => tag == ImpactTag);
}
