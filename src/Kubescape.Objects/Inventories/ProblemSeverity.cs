namespace Kubescape.Objects;

/// <summary>How far a problem reaches.</summary>
public enum ProblemSeverity
{
    /// <summary>Everything was read, and something about it is odd.</summary>
    Warning,

    /// <summary>Something was not read, so it was not judged.</summary>
    Error,
}
