using System.Collections.Immutable;

namespace Kubescape.Cluster;

/// <summary>Something that is needed, and how the cluster stands to it.</summary>
/// <param name="Purpose">What it is needed for.</param>
/// <param name="Name">What it is.</param>
/// <param name="State">Whether it is there.</param>
/// <param name="Found">What was found, as a part of a sentence.</param>
public sealed record Prerequisite(PrerequisitePurpose Purpose, string Name, PrerequisiteState State, string Found)
{
    /// <summary>What to do about it; empty when nothing needs to be done.</summary>
    public string Remedy { get; init; } = "";

    /// <summary>The rights, nodes or objects that it is about, one by one; none when it is about the whole cluster.</summary>
    public ImmutableArray<string> Items { get; init; } = [];
}
