namespace Kubescape.Controls.Admission;

/// <summary>A level of the Pod Security Standards, in ascending order of strictness.</summary>
public enum PodSecurityLevel
{
    /// <summary>Everything is admitted, which is the default.</summary>
    Privileged,

    /// <summary>What is known to give away the node is refused.</summary>
    Baseline,

    /// <summary>What hardens pods is demanded.</summary>
    Restricted,
}
