using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>How many failures there are of each severity.</summary>
public readonly record struct SeverityCounters(int Critical, int High, int Medium, int Low, int Unknown)
{
    /// <summary>The count of one severity.</summary>
    public int this[Severity severity] => severity switch
    {
        Severity.Critical => Critical,
        Severity.High => High,
        Severity.Medium => Medium,
        Severity.Low => Low,
        _ => Unknown,
    };

    /// <summary>These counters with some more of one severity.</summary>
    public SeverityCounters Plus(Severity severity, int count) => severity switch
    {
        Severity.Critical => this with { Critical = Critical + count },
        Severity.High => this with { High = High + count },
        Severity.Medium => this with { Medium = Medium + count },
        Severity.Low => this with { Low = Low + count },
        _ => this with { Unknown = Unknown + count },
    };
}
