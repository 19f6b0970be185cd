namespace Kubescape.Posture;

/// <summary>What sort of thing was scanned.</summary>
public enum TargetKind
{
    /// <summary>A live cluster.</summary>
    Cluster,

    /// <summary>One file.</summary>
    File,

    /// <summary>A directory, several paths, or a pattern.</summary>
    Directory,

    /// <summary>Standard input.</summary>
    StandardInput,
}
