namespace Kubescape.Controls;

/// <summary>A step of an attack track, by names.</summary>
/// <param name="Track">The track, <c>workload-external-track</c>.</param>
/// <param name="Step">The step, <c>Initial Access</c>.</param>
public sealed record AttackStep(string Track, string Step);
