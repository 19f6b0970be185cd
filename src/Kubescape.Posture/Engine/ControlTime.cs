using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>What a control cost.</summary>
/// <param name="Control">The control.</param>
/// <param name="Time">Choosing its resources and judging them, on all cores.</param>
/// <param name="Resources">How many resources it judged.</param>
public sealed record ControlTime(ControlInfo Control, TimeSpan Time, int Resources);
