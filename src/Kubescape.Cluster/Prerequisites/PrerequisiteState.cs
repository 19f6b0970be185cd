namespace Kubescape.Cluster;

/// <summary>How a cluster stands to something that is needed.</summary>
public enum PrerequisiteState
{
    /// <summary>It is there.</summary>
    Ok,

    /// <summary>It works without, and not as well.</summary>
    Warning,

    /// <summary>It is not there.</summary>
    Missing,

    /// <summary>The cluster does not tell.</summary>
    Unknown,
}
