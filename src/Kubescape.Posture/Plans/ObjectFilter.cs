using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Which objects are judged. All others are still read, and take part in the verdicts on these.</summary>
public sealed record ObjectFilter
{
    /// <summary>Every object.</summary>
    public static ObjectFilter All { get; } = new();

    /// <summary>The only kinds to judge; empty for no such restriction.</summary>
    public ImmutableHashSet<ResourceKind> IncludedKinds { get; init; } = [];

    /// <summary>Kinds that are not judged, also when they are included.</summary>
    public ImmutableHashSet<ResourceKind> ExcludedKinds { get; init; } = [];

    /// <summary>The labels that objects must have; <see langword="null"/> for any.</summary>
    public LabelQuery? Labels { get; init; }

    /// <summary>Whether every object is judged.</summary>
    public bool IsOpen => IncludedKinds.IsEmpty && ExcludedKinds.IsEmpty && Labels is null;

    /// <summary>Whether an object is judged.</summary>
    /// <remarks>
    /// A subject stands for its binding and its roles too: who asks for ClusterRoles wants to see whom they empower. Its labels
    /// are those of the binding.
    /// </remarks>
    public bool Accepts(Resource candidate)
    {
        if (IsOpen)
        {
            return true;
        }

        var labelled = candidate.Related is [var binding, ..] ? binding : candidate;
        return (IncludedKinds.IsEmpty || IsAny(IncludedKinds, candidate))
            && !IsAny(ExcludedKinds, candidate)
            && (Labels is null || Labels.Matches(labelled["metadata"]["labels"]));
    }

    private static bool IsAny(ImmutableHashSet<ResourceKind> kinds, Resource candidate) =>
        kinds.Contains(candidate.Type) || candidate.Related.Any(related => kinds.Contains(related.Type));
}
