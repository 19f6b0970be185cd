using Kubescape.Objects;

namespace Kubescape.Controls.Admission;

/// <summary>A kind of pod that each namespace must refuse by the level that it enforces.</summary>
/// <param name="level">The lowest level that refuses such pods.</param>
public abstract class PodSecurityControl(PodSecurityLevel level) : Control
{
    protected const string EnforceBaseline =
        "Label the namespace pod-security.kubernetes.io/enforce: baseline, or restricted; try it first with the warn label. Keep "
        + "what needs more in namespaces of its own.";

    protected const string EnforceRestricted =
        "Label the namespace pod-security.kubernetes.io/enforce: restricted; try it first with the warn label. Keep what needs "
        + "more in namespaces of its own.";

    /// <summary>What is judged.</summary>
    protected static readonly ResourceKind Namespace = new("", "Namespace");

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (EnforcedLevel.Of(resource) < level)
        {
            yield return Failure.Set(EnforcedLevel.Label(resource), level == PodSecurityLevel.Baseline ? "baseline" : "restricted");
        }
    }
}
