namespace Kubescape.Controls;

/// <summary>How bad a failure is, in ascending order.</summary>
public enum Severity
{
    /// <summary>Not known; gates treat it as the worst.</summary>
    Unknown,

    /// <summary>Base score from 1.</summary>
    Low,

    /// <summary>Base score from 4.</summary>
    Medium,

    /// <summary>Base score from 7.</summary>
    High,

    /// <summary>Base score from 9.</summary>
    Critical,
}
