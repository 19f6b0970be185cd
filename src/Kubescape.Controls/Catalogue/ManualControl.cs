using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>A control that only a person can answer: its remediation says what to look at.</summary>
public abstract class ManualControl : Control
{
    public sealed override IEnumerable<Resource> Candidates(ControlContext context) => [];

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) => [];
}
