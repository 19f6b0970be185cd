using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Every namespace has a network policy that closes something.</summary>
public abstract class NamespacePolicyControl : Control
{
    /// <summary>What these controls judge.</summary>
    protected static ImmutableArray<ResourceKind> Namespaces { get; } = [new("", "Namespace")];

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var policies = context.Graph.NetworkPolicies;
        if (!policies.In(resource.Name).Concat(policies.SelectingAllOf(resource.Name)).Any(policy => policy.Isolates))
        {
            yield return Failure.Whole("a network policy in the namespace");
        }
    }

    public sealed override string? WhyUncertain(Resource resource, ControlContext context) =>
        context.Graph.NetworkPolicies.WhyUnknownFromOutside;
}
