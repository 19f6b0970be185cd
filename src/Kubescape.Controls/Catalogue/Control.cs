using Kubescape.Objects;

namespace Kubescape.Controls;

/// <summary>A check of one resource at a time. Stateless: one instance serves every thread of every scan.</summary>
public abstract class Control
{
    /// <summary>Identity, prose, and what the check looks at.</summary>
    public abstract ControlInfo Info { get; }

    /// <summary>
    /// The resources to judge; by default every object of the kinds that <see cref="ControlInfo.Judges"/> names.
    /// </summary>
    public virtual IEnumerable<Resource> Candidates(ControlContext context) => context.Graph.OfKinds(Info.Judges);

    /// <summary>Why this scan cannot answer, and what would mend that; <see langword="null"/> when it can.</summary>
    /// <remarks>
    /// For facts that no list of objects shows to be missing: a control plane that runs outside the cluster, say.
    /// </remarks>
    public virtual string? WhyNotEvaluated(ControlContext context) => null;

    /// <summary>
    /// Why a failure of a resource is not certain: what may excuse it cannot be read. <see langword="null"/> when it is certain.
    /// </summary>
    public virtual string? WhyUncertain(Resource resource, ControlContext context) => null;

    /// <summary>What is wrong with the resource, in manifest order; nothing when it passes.</summary>
    public abstract IEnumerable<Failure> Check(Resource resource, ControlContext context);
}
