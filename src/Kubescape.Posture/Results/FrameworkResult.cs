using System.Collections.Immutable;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>What a framework's controls say together.</summary>
/// <param name="Framework">The framework, with the controls that make sense in this kind of scan.</param>
/// <param name="Status">Failed if any control failed, else not evaluated if any has no verdict, else passed.</param>
public sealed record FrameworkResult(Framework Framework, Status Status)
{
    /// <summary>The results of its controls, in its order.</summary>
    public required ImmutableArray<ControlResult> Controls { get; init; }

    /// <summary>How many distinct resources had each outcome over all its controls.</summary>
    public required ResourceCounters Counters { get; init; }

    /// <summary>0 (worst) to 100: the mean of its controls.</summary>
    public required double ComplianceScore { get; init; }

    /// <summary>0 to 100 (worst).</summary>
    public required double RiskScore { get; init; }

    /// <summary>The name that the framework gives a control.</summary>
    public string NameOf(ControlInfo control) =>
        Framework.Controls.FirstOrDefault(member => member.Control.Info.Id == control.Id)?.Name ?? control.Name;
}
