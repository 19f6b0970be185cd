using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>Some objects of a list.</summary>
/// <param name="Objects">The objects, each with its apiVersion and kind.</param>
/// <param name="StartsOver">Whether the list had to begin again, so that the pages before are to be forgotten.</param>
public sealed record ListPage(ImmutableArray<ObjectTree> Objects, bool StartsOver);
