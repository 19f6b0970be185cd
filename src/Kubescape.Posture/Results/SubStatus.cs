namespace Kubescape.Posture;

/// <summary>How an outcome came about.</summary>
public enum SubStatus
{
    /// <summary>Nothing to add.</summary>
    None,

    /// <summary>Passed, because there is nothing to judge.</summary>
    Irrelevant,

    /// <summary>Passed, because everything that failed is accepted.</summary>
    WithExceptions,

    /// <summary>Not evaluated until a control input is configured.</summary>
    Configuration,

    /// <summary>Not evaluated because facts are missing that are no Kubernetes objects: host or cloud data.</summary>
    Integration,

    /// <summary>Not evaluated because objects could not be read.</summary>
    NotEvaluated,

    /// <summary>Not evaluated because only a person can.</summary>
    ManualReview,
}
