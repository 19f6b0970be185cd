namespace Kubescape.Cluster;

/// <summary>Whether a user may list a kind.</summary>
public enum AccessVerdict
{
    /// <summary>In every namespace that was asked about.</summary>
    Allowed,

    /// <summary>Not, or not in every namespace.</summary>
    Denied,

    /// <summary>The cluster has no such kind.</summary>
    NotServed,

    /// <summary>The API server did not tell.</summary>
    Unknown,
}
