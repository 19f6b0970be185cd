namespace Kubescape.Posture;

/// <summary>A failure that somebody lives with.</summary>
/// <param name="Finding">The evidence.</param>
/// <param name="By">The decision.</param>
public sealed record AcceptedFinding(Finding Finding, Acceptance By);
