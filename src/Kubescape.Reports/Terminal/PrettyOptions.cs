using Kubescape.Posture;

namespace Kubescape.Reports;

/// <summary>How a report for people is written.</summary>
public sealed record PrettyOptions
{
    /// <summary>What comes first.</summary>
    public PrettyView View { get; init; }

    /// <summary>Whether everything is shown, also what passed.</summary>
    public bool Verbose { get; init; }

    /// <summary>Whether each finding is shown with what stands there and the lines of the object that lead to it.</summary>
    public bool ShowsEvidence { get; init; }

    /// <summary>Whether the attack tracks that workloads are open to follow the report, as trees.</summary>
    public bool AttackTrees { get; init; }

    /// <summary>Whether everything that each acceptance is for is listed at the end.</summary>
    public bool ExplainsAcceptances { get; init; }

    /// <summary>What changed since an earlier scan, for the last section; <see langword="null"/> for no such section.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>How the program is called in the commands that the report suggests.</summary>
    public string Command { get; init; } = "kubescape";
}
