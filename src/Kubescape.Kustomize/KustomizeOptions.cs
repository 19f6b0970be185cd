namespace Kubescape.Kustomize;

/// <summary>What a build may do.</summary>
public sealed record KustomizeOptions
{
    /// <summary>Reads remote files; <see langword="null"/> refuses them. Remote repositories are always refused.</summary>
    public IRemoteFiles? Remote { get; init; }

    /// <summary>Renders Helm charts; <see langword="null"/> refuses them.</summary>
    public IChartRenderer? Charts { get; init; }

    /// <summary>Larger files are refused.</summary>
    public long MaxFileBytes { get; init; } = 32L << 20;
}
