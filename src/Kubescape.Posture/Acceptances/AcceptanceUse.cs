namespace Kubescape.Posture;

/// <summary>What an acceptance did in a scan.</summary>
/// <param name="Acceptance">The acceptance.</param>
/// <param name="State">What became of it.</param>
/// <param name="Matches">How many failures it is for, also where it is expired.</param>
public sealed record AcceptanceUse(Acceptance Acceptance, AcceptanceState State, int Matches)
{
    /// <summary>What is wrong with it; <see langword="null"/> when nothing is.</summary>
    public string? Problem { get; init; }
}
