using Kubescape.Objects;

namespace Kubescape.Controls.PodSecurityPolicies;

/// <summary>A restriction that at least one PodSecurityPolicy must make.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Pod Security Policies". One policy without the restriction is no fault, for the few who
/// may use it; when all lack it, each of them is one.
/// </remarks>
public abstract class PolicyControl : Control
{
    /// <summary>The kind, which Kubernetes has had until 1.25.</summary>
    protected static readonly ResourceKind Kind = new("policy", "PodSecurityPolicy");

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Gap(resource["spec"]) is { } gap && context.Once(this, () => context.Graph.OfKind(Kind).All(Lacks)) ? [gap] : [];

    /// <summary>Where a policy lacks the restriction; <see langword="null"/> when it makes it.</summary>
    protected abstract Failure? Gap(Field spec);

    private bool Lacks(Resource policy) => Gap(policy["spec"]) is not null;
}
