namespace Kubescape.Posture;

/// <summary>What became of an acceptance in a scan.</summary>
public enum AcceptanceState
{
    /// <summary>It accepted at least one failure.</summary>
    Used,

    /// <summary>It could have, but no failure is of the kind.</summary>
    Unused,

    /// <summary>The scan runs none of its controls, so there is nothing to say about it.</summary>
    OutOfScope,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It cannot be understood, so it accepts nothing.</summary>
    Invalid,
}
