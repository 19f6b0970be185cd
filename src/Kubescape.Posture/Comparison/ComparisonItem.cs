using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>A failure, and what became of it.</summary>
/// <param name="Group">What became of it.</param>
/// <param name="ResourceId">The object in the newer scan, or in the older one where it is gone.</param>
/// <param name="ControlId">The control.</param>
public sealed record ComparisonItem(ComparisonGroup Group, string ResourceId, string ControlId)
{
    /// <summary>The name of the control.</summary>
    public required string ControlName { get; init; }

    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The rule of the control in reports; empty when unknown.</summary>
    public string RuleName { get; init; } = "";

    /// <summary>The outcome in the older scan; <see langword="null"/> when it did not have the object or the control.</summary>
    public Status? BaseStatus { get; init; }

    /// <summary>The outcome in the newer scan; <see langword="null"/> when it did not have the object or the control.</summary>
    public Status? HeadStatus { get; init; }

    /// <summary>The place; <see langword="null"/> where whole objects are compared.</summary>
    public SnapshotEvidence? Evidence { get; init; }

    /// <summary>Why it is incomparable, without a full stop.</summary>
    public string? Reason { get; init; }

    /// <summary>Whether the newer scan found it.</summary>
    public bool IsInNewer => Group is ComparisonGroup.New or ComparisonGroup.Unchanged
        || (Group == ComparisonGroup.Incomparable && HeadStatus == Status.Failed);

    /// <summary>Whether the newer scan was asked for the control.</summary>
    public bool IsAsked { get; init; } = true;
}
