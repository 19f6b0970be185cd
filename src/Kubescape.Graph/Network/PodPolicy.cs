using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>What one spec of a network policy says: which pods it selects, and in which directions it closes them.</summary>
/// <remarks>Source: NetworkPolicySpec in the API reference, networking.k8s.io/v1; Rule in Cilium's pkg/policy/api.</remarks>
/// <param name="Policy">The object.</param>
/// <param name="Spec">The spec; an object of Cilium may have several.</param>
public sealed record PodPolicy(Resource Policy, Field Spec)
{
    /// <summary>Whether the selected pods get only the incoming connections that some policy allows.</summary>
    public bool IsolatesIngress => IsNative ? Names("Ingress", otherwise: true) : CiliumDenies("ingress", "ingressDeny");

    /// <summary>Whether the selected pods may open only the connections that some policy allows.</summary>
    public bool IsolatesEgress =>
        IsNative ? Names("Egress", otherwise: Spec["egress"].Count > 0) : CiliumDenies("egress", "egressDeny");

    /// <summary>Whether either direction is closed.</summary>
    public bool Isolates => IsolatesIngress || IsolatesEgress;

    /// <summary>The specs of an object, in document order.</summary>
    internal static IEnumerable<PodPolicy> Of(Resource policy)
    {
        if (policy.Type == NetworkPolicyKinds.Native)
        {
            return [new(policy, policy["spec"])];
        }

        var specs = policy["specs"].Items.Select(spec => new PodPolicy(policy, spec));
        return policy["spec"].Exists ? specs.Prepend(new(policy, policy["spec"])) : specs;
    }

    internal bool IsNative => Policy.Type == NetworkPolicyKinds.Native;

    internal Field Selector => Spec[IsNative ? "podSelector" : "endpointSelector"];

    /// <summary>Whether the pods of a workload are selected.</summary>
    /// <param name="labels">The labels of the pods.</param>
    /// <param name="ciliumLabel">The same as Cilium knows them.</param>
    internal bool Selects(Field labels, Func<string, string?> ciliumLabel) =>
        IsNative
            ? Selector.Kind != FieldKind.Mapping
                || LabelSelector.Matches(Selector, labels) // An absent podSelector is an empty one: all pods.
            : LabelSelector.Matches(Selector, ciliumLabel);

    private bool Names(string direction, bool otherwise)
    {
        var types = Spec["policyTypes"].Items;
        return types.Count == 0 ? otherwise : types.Any(type => type.Is(direction));
    }

    /// <summary>A section without entries closes nothing, and <c>enableDefaultDeny</c> can take the closing away.</summary>
    private bool CiliumDenies(string allowed, string denied) =>
        (Spec[allowed].Count > 0 || Spec[denied].Count > 0) && !Spec["enableDefaultDeny"][allowed].IsFalse;
}
