namespace Kubescape.Objects;

/// <summary>The three lists of containers that a pod has.</summary>
[Flags]
public enum ContainerLists
{
    /// <summary>None of them.</summary>
    None = 0,

    /// <summary><c>containers</c>.</summary>
    Main = 1,

    /// <summary><c>initContainers</c>, sidecars included.</summary>
    Init = 2,

    /// <summary><c>ephemeralContainers</c>, which a debugger adds to a running pod.</summary>
    Ephemeral = 4,

    /// <summary>Every list.</summary>
    All = Main | Init | Ephemeral,
}
