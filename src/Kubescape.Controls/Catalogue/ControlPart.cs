using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>One of several checks that make up a control.</summary>
/// <param name="Name">The id of the control that makes the same check alone, or else the setting that is checked.</param>
/// <param name="Check">What is wrong with a resource.</param>
public sealed record ControlPart(string Name, Func<Resource, ControlContext, IEnumerable<Failure>> Check)
{
    /// <summary>The check of another control that judges the same kinds.</summary>
    public static ControlPart Of(Control control) => new(control.Info.Id, control.Check);
}
