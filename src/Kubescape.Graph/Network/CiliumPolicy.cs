using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>One spec of a policy of Cilium.</summary>
/// <remarks>Source: Rule in Cilium's pkg/policy/api; Cilium documentation, "Policy Enforcement Modes".</remarks>
internal sealed class CiliumPolicy(Resource policy, Field spec) : PodPolicy(policy, spec)
{
    public override bool IsolatesIngress => Denies("ingress", "ingressDeny");

    public override bool IsolatesEgress => Denies("egress", "egressDeny");

    internal override IEnumerable<LabelPair> RequiredPairs => LabelPairs.Of(Selector["matchLabels"])
        .Select(pair => new LabelPair(CiliumLabels.NameOf(pair.Key), pair.Value))
        .Where(pair => CiliumLabels.IsOfPod(pair.Key));

    /// <summary>The specs of an object, in document order.</summary>
    public static IEnumerable<PodPolicy> Of(Resource policy)
    {
        var specs = policy["specs"].Items.Select(spec => new CiliumPolicy(policy, spec));
        return policy["spec"].Exists ? specs.Prepend(new CiliumPolicy(policy, policy["spec"])) : specs;
    }

    internal override bool Selects(PodFacts pod) => LabelSelector.Matches(Selector, key => CiliumLabels.Of(pod, key));

    internal override bool SelectsAllOf(NamespaceFacts place) =>
        Selector["matchLabels"].Members.Select(member => member.Name)
            .Concat(Selector["matchExpressions"].Items.Select(requirement => requirement["key"].Text ?? ""))
            .All(key => CiliumLabels.IsOfNamespace(CiliumLabels.NameOf(key)))
        && LabelSelector.Matches(Selector, key => CiliumLabels.Of(place, key));

    private Field Selector => Spec["endpointSelector"];

    /// <summary>
    /// A section without entries closes nothing; <c>enableDefaultDeny</c> can take the closing away, or ask for it by itself.
    /// </summary>
    private bool Denies(string allowed, string denied)
    {
        var asked = Spec["enableDefaultDeny"][allowed];
        return asked.IsTrue || (!asked.IsFalse && (Spec[allowed].Count > 0 || Spec[denied].Count > 0));
    }
}
