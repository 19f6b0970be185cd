using System.Collections.Immutable;

namespace Kubescape.Posture;

/// <summary>What a control says about an object that did not pass.</summary>
/// <param name="ResourceId">The object.</param>
/// <param name="ControlId">The control.</param>
/// <param name="Status">Failed or not evaluated.</param>
public sealed record SnapshotVerdict(string ResourceId, string ControlId, Status Status)
{
    /// <summary>The rule of the control in reports; empty in a live result.</summary>
    public string RuleName { get; init; } = "";

    /// <summary>The places, for a failure; never empty then.</summary>
    public ImmutableArray<SnapshotEvidence> Evidence { get; init; } = [];

    /// <summary>Why there is no verdict.</summary>
    public string? Reason { get; init; }
}
