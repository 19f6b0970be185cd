namespace Kubescape.Posture;

/// <summary>What counts as one failure when scans are compared.</summary>
public enum ComparisonGranularity
{
    /// <summary>Each place at fault.</summary>
    Evidence,

    /// <summary>A control that fails an object, whatever the places.</summary>
    Control,
}
