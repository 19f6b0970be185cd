using System.Collections.Frozen;
using System.Globalization;
using Kubescape.Controls;

namespace Kubescape.Posture;

/// <summary>Which controls an acceptance is for: those that fit every member that is set.</summary>
public sealed record ControlSelector
{
    /// <summary>Every control, in every framework.</summary>
    public static ControlSelector Any { get; } = new();

    /// <summary>The framework in which a failure is accepted; <see langword="null"/> for anywhere.</summary>
    internal TextPattern? FrameworkName { get; init; }

    /// <summary>The id.</summary>
    internal TextPattern? ControlId { get; init; }

    /// <summary>The ids of the controls that bear the name asked for; <see langword="null"/> for no such restriction.</summary>
    internal FrozenSet<string>? Named { get; init; }

    /// <summary>The base score, <c>8</c> or <c>5.5</c>.</summary>
    internal TextPattern? SeverityScore { get; init; }

    /// <summary>Whether it is for a control, whatever the framework.</summary>
    internal bool IsFor(ControlInfo control) =>
        ControlId?.Matches(control.Id) != false
        && Named?.Contains(control.Id) != false
        && SeverityScore?.Matches(control.BaseScore.ToString(CultureInfo.InvariantCulture)) != false;
}
