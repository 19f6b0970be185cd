namespace Kubescape.Helm;

/// <summary>How large a chart may be, so that a hostile one costs little.</summary>
public sealed record ChartLimits
{
    /// <summary>What the product uses.</summary>
    public static ChartLimits Default { get; } = new();

    /// <summary>Bytes of one file; Helm's limit too.</summary>
    public int MaxFileSize { get; init; } = 5 * 1024 * 1024;

    /// <summary>Bytes of all files together, those of sub-charts included; Helm's limit too.</summary>
    public long MaxTotalSize { get; init; } = 100 * 1024 * 1024;

    /// <summary>Files, those of sub-charts included.</summary>
    public int MaxFiles { get; init; } = 20_000;

    /// <summary>Charts inside each other.</summary>
    public int MaxDepth { get; init; } = 16;
}
