using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>What a scan must reach for a pipeline to go on.</summary>
public sealed record GateSettings
{
    /// <summary>The least compliance scores.</summary>
    public ComplianceThresholds Compliance { get; init; } = new();

    /// <summary>The highest risk score, 0 to 100; <see langword="null"/> for no such gate.</summary>
    public double? RiskThreshold { get; init; }

    /// <summary>The severity from which on a failure is one too many; <see langword="null"/> for no such gate.</summary>
    public Severity? SeverityThreshold { get; init; }

    /// <summary>The least coverage score, 0 to 100; <see langword="null"/> for no such gate.</summary>
    public double? CoverageThreshold { get; init; }
}
