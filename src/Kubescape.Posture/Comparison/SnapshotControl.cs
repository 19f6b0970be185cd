using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>A control of a scan that is compared.</summary>
/// <param name="Id">The id.</param>
/// <param name="Name">The name.</param>
/// <param name="Severity">How bad its failures are.</param>
/// <param name="Status">Its outcome over all resources.</param>
/// <param name="Reason">Why some or all resources have no verdict; <see langword="null"/> when each has one.</param>
public sealed record SnapshotControl(string Id, string Name, Severity Severity, Status Status, string? Reason);
