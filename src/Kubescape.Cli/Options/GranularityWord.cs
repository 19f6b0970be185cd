using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>What is compared, as options spell it.</summary>
internal static class GranularityWord
{
    /// <summary>The granularity; evidence where nothing is said.</summary>
    /// <exception cref="UsageException">There is no such granularity.</exception>
    public static ComparisonGranularity Read(string option, string? word) => word?.ToLowerInvariant() switch
    {
        null or "evidence" => ComparisonGranularity.Evidence,
        "control" => ComparisonGranularity.Control,
        _ => throw new UsageException($"{option}: there is no granularity '{word}': expected evidence or control."),
    };
}
