using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A NetworkPolicy of Kubernetes.</summary>
/// <remarks>Source: NetworkPolicySpec in the API reference, networking.k8s.io/v1.</remarks>
internal sealed class KubernetesPolicy(Resource policy) : PodPolicy(policy, policy["spec"])
{
    public override bool IsolatesIngress => Names(Spec["policyTypes"], "Ingress", otherwise: true);

    public override bool IsolatesEgress => Names(Spec["policyTypes"], "Egress", otherwise: Spec["egress"].Count > 0);

    internal override IEnumerable<LabelPair> RequiredPairs => LabelPairs.Of(Selector["matchLabels"]);

    internal override bool Selects(PodFacts pod) =>
        Selector.Kind != FieldKind.Mapping // An absent selector is an empty one: all pods.
        || LabelSelector.Matches(Selector, pod.Labels);

    private Field Selector => Spec["podSelector"];
}
