using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>An acceptance that is shipped with the product.</summary>
/// <param name="Scope">The clusters that it is for: all, or those of one cloud.</param>
/// <param name="Acceptance">What it accepts there.</param>
public sealed record DefaultAcceptance(ScanScopes Scope, Acceptance Acceptance);
