using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What was scanned.</summary>
/// <param name="Kind">What sort of thing it is.</param>
public sealed record ScanTarget(TargetKind Kind)
{
    /// <summary>The paths, as the user wrote them; none for a cluster.</summary>
    public ImmutableArray<string> Paths { get; init; } = [];

    /// <summary>The name of the cluster; empty for files.</summary>
    public string ClusterName { get; init; } = "";

    /// <summary>The kubeconfig context; empty for files and inside a cluster.</summary>
    public string ContextName { get; init; } = "";

    /// <summary>The cloud that runs the cluster; none for files, and where nothing points to one.</summary>
    public CloudService Cloud { get; init; }

    /// <summary>What the API server says about itself; absent for files.</summary>
    public Field ServerVersion { get; init; }
}
