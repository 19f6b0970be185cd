namespace Kubescape.Posture;

/// <summary>The three outcomes of a check; reports call the third one skipped.</summary>
public enum Status
{
    /// <summary>Nothing wrong was found, and everything needed to say so was there.</summary>
    Passed,

    /// <summary>There is no verdict, and a reason for it.</summary>
    NotEvaluated,

    /// <summary>Something is wrong.</summary>
    Failed,
}
