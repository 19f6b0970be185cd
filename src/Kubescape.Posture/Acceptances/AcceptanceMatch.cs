using Kubescape.Controls;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>A failure that an acceptance is for.</summary>
/// <param name="Control">The control that failed.</param>
/// <param name="Resource">The resource that it failed.</param>
/// <param name="Finding">The evidence.</param>
public sealed record AcceptanceMatch(ControlInfo Control, Resource Resource, Finding Finding);
