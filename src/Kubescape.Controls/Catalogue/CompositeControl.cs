using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>A control that asks for several things at once. What two of its parts find alike is found once.</summary>
public abstract class CompositeControl : Control
{
    /// <summary>The checks, in the order in which their failures are reported.</summary>
    public abstract ImmutableArray<ControlPart> Parts { get; }

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Parts.SelectMany(part => part.Check(resource, context)).Distinct();
}
