namespace Kubescape.Reports;

/// <summary>What a JSON report carries besides the result.</summary>
public sealed record JsonOptions
{
    /// <summary>Whether the objects themselves are left out.</summary>
    public bool OmitRawResources { get; init; }

    /// <summary>Whether the document is spread over lines; machines need none.</summary>
    public bool Indented { get; init; }

    /// <summary>The version of this program; <see langword="null"/> to leave it out.</summary>
    public string? Version { get; init; }

    /// <summary>The machine that scanned; <see langword="null"/> to leave it out, as its name is nobody's business.</summary>
    public string? HostName { get; init; }
}
