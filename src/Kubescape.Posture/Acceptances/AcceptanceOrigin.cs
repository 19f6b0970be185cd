namespace Kubescape.Posture;

/// <summary>In what form a decision to accept failures was made.</summary>
public enum AcceptanceOrigin
{
    /// <summary>An entry of an exceptions file.</summary>
    File,

    /// <summary>An annotation of the object.</summary>
    Annotation,

    /// <summary>A comment in the manifest.</summary>
    Comment,

    /// <summary>A SecurityException or ClusterSecurityException.</summary>
    Object,

    /// <summary>Shipped with the product, for what managed clusters bring along.</summary>
    Default,
}
