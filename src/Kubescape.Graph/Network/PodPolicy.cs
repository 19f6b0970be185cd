using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>What one spec of a network policy says: which pods it selects, and in which directions it closes them.</summary>
/// <param name="policy">The object.</param>
/// <param name="spec">The spec; an object of Cilium may have several.</param>
public abstract class PodPolicy(Resource policy, Field spec)
{
    /// <summary>The object.</summary>
    public Resource Policy => policy;

    /// <summary>Whether the selected pods get only the incoming connections that some policy allows.</summary>
    public abstract bool IsolatesIngress { get; }

    /// <summary>Whether the selected pods may open only the connections that some policy allows.</summary>
    public abstract bool IsolatesEgress { get; }

    /// <summary>Whether either direction is closed.</summary>
    public bool Isolates => IsolatesIngress || IsolatesEgress;

    /// <summary>Why it is not known which pods are selected; <see langword="null"/> when it is.</summary>
    public virtual string? WhyUnknown => null;

    /// <summary>Label pairs of pods without which a pod is not selected.</summary>
    internal abstract IEnumerable<LabelPair> RequiredPairs { get; }

    private protected Field Spec => spec;

    /// <summary>Whether the pods of a workload are selected.</summary>
    internal abstract bool Selects(PodFacts pod);

    /// <summary>Whether every pod of a namespace is selected from outside, whatever its labels.</summary>
    internal virtual bool SelectsAllOf(NamespaceFacts place) => false;

    /// <summary>Whether a list of directions names one; an empty or absent list leaves it to the rules.</summary>
    private protected static bool Names(Field types, string direction, bool otherwise) =>
        types.Count == 0 ? otherwise : types.Items.Any(type => type.Is(direction));
}
