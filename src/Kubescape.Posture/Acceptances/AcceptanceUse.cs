using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>What an acceptance did in a scan.</summary>
/// <param name="Acceptance">The acceptance.</param>
/// <param name="State">What became of it.</param>
/// <param name="Matches">The failures that it is for, also where it is expired, by control and resource.</param>
public sealed record AcceptanceUse(Acceptance Acceptance, AcceptanceState State, ImmutableArray<AcceptanceMatch> Matches);
