namespace Kubescape.Controls;

/// <summary>The kinds of scan that a control makes sense in.</summary>
[Flags]
public enum ScanScopes
{
    /// <summary>None: never scanned.</summary>
    None = 0,

    /// <summary>Manifests.</summary>
    File = 1,

    /// <summary>A live cluster of any provider.</summary>
    Cluster = 2,

    /// <summary>Both.</summary>
    ClusterAndFile = Cluster | File,
}
