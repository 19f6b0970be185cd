namespace Kubescape.Controls;

/// <summary>The bands of base scores.</summary>
public static class Severities
{
    /// <summary>The band of a base score.</summary>
    public static Severity Of(double baseScore) => baseScore switch
    {
        >= 9 => Severity.Critical,
        >= 7 => Severity.High,
        >= 4 => Severity.Medium,
        >= 1 => Severity.Low,
        _ => Severity.Unknown,
    };
}
