using Kubescape.Objects;

namespace Kubescape.Controls.Clouds;

/// <summary>Lists who may use a registry: which of them need to, only a person knows.</summary>
/// <param name="expected">What would be right, in words.</param>
public abstract class RegistryAccessReview(string expected) : CloudControl
{
    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) => [Failure.Whole(expected)];
}
