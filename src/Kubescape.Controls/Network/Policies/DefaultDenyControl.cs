using Kubescape.Controls.Namespaces;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A namespace closes all its pods in one direction, so that every connection must be allowed.</summary>
/// <remarks>Policies that select every pod count, unless they let everything through. The namespaces of the system are let be.</remarks>
public abstract class DefaultDenyControl : Control
{
    /// <summary><c>ingress</c> or <c>egress</c>.</summary>
    protected abstract string Direction { get; }

    /// <summary>Whether a policy closes the direction.</summary>
    protected abstract bool Closes(PodPolicy policy);

    public sealed override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(resource => !SystemNamespaces.Contains(resource.Name));

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var policies = context.Graph.NetworkPolicies;
        if (!policies.In(resource.Name).Where(SelectsAll).Concat(policies.SelectingAllOf(resource.Name)).Any(Denies))
        {
            yield return Failure.Whole($"a network policy that selects all pods of the namespace and closes {Direction}");
        }
    }

    private bool Denies(PodPolicy policy) =>
        Closes(policy)
        && !policy.Policy["spec"][Direction].Items.Any(rule => rule.Count == 0); // An empty rule allows everything.

    /// <summary>Calico writes its selector as an expression, of which <c>all()</c> is every pod.</summary>
    private static bool SelectsAll(PodPolicy policy)
    {
        var spec = policy.Policy["spec"];
        var selector = spec[policy.Policy.Type == NetworkPolicyKinds.Native ? "podSelector" : "endpointSelector"];
        return selector["matchLabels"].Count == 0
            && selector["matchExpressions"].Count == 0
            && spec["selector"].Text is (null or "" or "all()");
    }
}
