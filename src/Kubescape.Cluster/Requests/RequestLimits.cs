namespace Kubescape.Cluster;

/// <summary>How much patience and memory a request gets.</summary>
public sealed record RequestLimits
{
    /// <summary>What the product uses.</summary>
    public static RequestLimits Default { get; } = new();

    /// <summary>How long a server may send nothing before the request is given up.</summary>
    public TimeSpan Silence { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>
    /// The size of one response, unpacked; a page of 500 objects at the limit of etcd, 1.5 MB each, is the largest in theory.
    /// </summary>
    public int MaxBodyBytes { get; init; } = 256 << 20;

    /// <summary>Objects in one page of a list; what kubectl uses.</summary>
    public int PageSize { get; init; } = 500;
}
