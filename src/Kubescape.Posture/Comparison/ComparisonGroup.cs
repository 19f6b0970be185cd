namespace Kubescape.Posture;

/// <summary>What became of a failure between two scans.</summary>
public enum ComparisonGroup
{
    /// <summary>It was not there, and is now.</summary>
    New,

    /// <summary>It was there, and is gone.</summary>
    Resolved,

    /// <summary>It was there, and still is.</summary>
    Unchanged,

    /// <summary>It is in one scan, and the other one cannot tell.</summary>
    Incomparable,
}
