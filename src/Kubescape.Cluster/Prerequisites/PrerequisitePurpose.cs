namespace Kubescape.Cluster;

/// <summary>What something is needed for.</summary>
[Flags]
public enum PrerequisitePurpose
{
    /// <summary>Scanning the cluster from outside.</summary>
    Scan = 1,

    /// <summary>Installing and running the parts that live in the cluster.</summary>
    Install = 2,

    /// <summary>Both.</summary>
    All = Scan | Install,
}
