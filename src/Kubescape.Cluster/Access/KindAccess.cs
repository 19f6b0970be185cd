using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>What the API server says about listing a kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Verdict">Whether it may be listed.</param>
/// <param name="Detail">The right that is missing, or why nothing is known; empty when there is nothing to say.</param>
public sealed record KindAccess(ResourceKind Kind, AccessVerdict Verdict, string Detail);
