using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A policy by which administrators bind whole clusters.</summary>
/// <remarks>
/// It denies what it names and leaves the rest as it was, so pods are closed only where the first rule for everything denies. Of
/// incoming connections everything is what comes from any namespace; of outgoing ones what goes to any address, inside or out.
/// Source: network-policy-api, AdminNetworkPolicy and BaselineAdminNetworkPolicy (v1alpha1), ClusterNetworkPolicy (v1alpha2).
/// </remarks>
internal sealed class AdministratorPolicy(Resource policy) : PodPolicy(policy, policy["spec"])
{
    public override bool IsolatesIngress => Denies("ingress", "from", IsEveryNamespace);

    public override bool IsolatesEgress => Denies("egress", "to", IsEveryAddress);

    internal override IEnumerable<LabelPair> RequiredPairs =>
        LabelPairs.Of(Pods["podSelector"]["matchLabels"]);

    internal override bool Selects(PodFacts pod) =>
        LabelSelector.Matches(Namespaces, pod.Namespace.Label)
        || (LabelSelector.Matches(Pods["namespaceSelector"], pod.Namespace.Label)
            && LabelSelector.Matches(Pods["podSelector"], pod.Labels));

    internal override bool SelectsAllOf(NamespaceFacts place) =>
        LabelSelector.Matches(Namespaces, place.Label)
        || (LabelSelector.Matches(Pods["namespaceSelector"], place.Label) && IsEmpty(Pods["podSelector"]));

    private Field Namespaces => Spec["subject"]["namespaces"];

    private Field Pods => Spec["subject"]["pods"];

    private bool Denies(string rules, string peers, Func<Field, bool> isEverything)
    {
        foreach (var rule in Spec[rules].Items)
        {
            if (rule["ports"].Count == 0 && rule["protocols"].Count == 0 && rule[peers].Items.Any(isEverything))
            {
                return rule["action"].Is("Deny");
            }
        }

        return false;
    }

    private static bool IsEveryNamespace(Field peer) =>
        IsEmpty(peer["namespaces"])
        || (IsEmpty(peer["pods"]["namespaceSelector"]) && IsEmpty(peer["pods"]["podSelector"]));

    private static bool IsEveryAddress(Field peer) =>
        peer["networks"].Items.Any(network => network.Text is "0.0.0.0/0" or "::/0");

    private static bool IsEmpty(Field selector) =>
        selector.Kind == FieldKind.Mapping
        && selector.Members.All(member => member.Name is "matchLabels" or "matchExpressions" && member.Count == 0);
}
