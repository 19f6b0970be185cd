using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>What came of reading a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Objects">The objects that were read.</param>
/// <param name="Gap">
/// Why there may be more; <see langword="null"/> when there are not, also where the cluster does not serve the kind.
/// </param>
internal sealed record KindReading(ResourceKind Kind, ImmutableArray<Resource> Objects, KindGap? Gap);
