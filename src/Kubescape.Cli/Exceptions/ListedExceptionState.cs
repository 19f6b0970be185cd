namespace Kubescape.Cli;

/// <summary>Whether an exception counts.</summary>
internal enum ListedExceptionState
{
    /// <summary>It accepts what it is for.</summary>
    Active,

    /// <summary>Its time is over.</summary>
    Expired,

    /// <summary>It cannot be understood, so a scan refuses its file.</summary>
    Invalid,
}
