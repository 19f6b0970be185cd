using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A policy of Calico, of one namespace or global.</summary>
/// <remarks>
/// A policy whose tier passes on what none of its policies decided closes nothing, nor does one that begins by passing everything
/// on. Source: Calico documentation, "Network policy", "Global network policy" and "Tier".
/// </remarks>
internal sealed class CalicoPolicy : PodPolicy
{
    private readonly CalicoSelector? selector;
    private readonly CalicoSelector? namespaces;
    private readonly CalicoSelector? accounts;
    private readonly bool isTierOpen;
    private string? unreadable;

    /// <summary>Reads its selectors.</summary>
    /// <param name="policy">The object.</param>
    /// <param name="openTiers">The names of the tiers that do not end in a denial.</param>
    public CalicoPolicy(Resource policy, IReadOnlySet<string> openTiers)
        : base(policy, policy["spec"])
    {
        selector = Read("selector");
        namespaces = Read("namespaceSelector");
        accounts = Read("serviceAccountSelector");
        isTierOpen = openTiers.Contains(Spec["tier"].Text ?? "default");
    }

    public override bool IsolatesIngress =>
        Closes("Ingress", "ingress", otherwise: Spec["ingress"].Count > 0 || Spec["egress"].Count == 0);

    public override bool IsolatesEgress => Closes("Egress", "egress", otherwise: Spec["egress"].Count > 0);

    public override string? WhyUnknown => unreadable;

    internal override IEnumerable<LabelPair> RequiredPairs =>
        selector?.RequiredPairs.Where(pair => CalicoLabels.IsOfPod(pair.Key)) ?? [];

    internal override bool Selects(PodFacts pod) =>
        IsForPods
        && selector!.Matches(key => CalicoLabels.Of(pod, key))
        && namespaces!.Matches(key => CalicoLabels.OfNamespace(pod.Namespace, key))
        && accounts!.Matches(key => CalicoLabels.OfAccount(pod, key));

    internal override bool SelectsAllOf(NamespaceFacts place) =>
        IsForPods
        && accounts!.Keys.IsEmpty
        && selector!.Keys.All(CalicoLabels.IsCommon)
        && selector.Matches(key => CalicoLabels.CommonIn(place, key))
        && namespaces!.Matches(key => CalicoLabels.OfNamespace(place, key));

    /// <summary>What skips connection tracking or comes before address translation is for hosts only.</summary>
    private bool IsForPods => unreadable is null && !Spec["doNotTrack"].IsTrue && !Spec["preDNAT"].IsTrue;

    private bool Closes(string type, string rules, bool otherwise) =>
        Names(Spec["types"], type, otherwise)
        && !isTierOpen
        && !(Spec[rules][0] is { Count: 1 } first && first["action"].Is("Pass"));

    private CalicoSelector? Read(string name)
    {
        var field = Spec[name];
        var text = field.HasValue ? field.Text : "";
        var error = "it is no text";
        if (text is not null && CalicoSelector.TryParse(text, out var found, out error))
        {
            return found;
        }

        unreadable ??= $"the {name} of {Policy}, '{text ?? field.ToString()}', cannot be read: {error}";
        return null;
    }
}
