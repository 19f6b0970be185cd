using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>A setting of the kubelet. Judges what each node reports of its own.</summary>
public abstract class KubeletControl : Control
{
    public override string? WhyNotEvaluated(ControlContext context) => context.Graph.OfKind(KubeletSettings.Kind).IsEmpty
        ? "no node has reported how its kubelet is set up (KubeletInfo): scan a cluster with the node agent installed, or give "
            + "what it collected as files"
        : null;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => Check(KubeletSettings.Of(resource));

    /// <summary>What is wrong with the settings.</summary>
    protected abstract IEnumerable<Failure> Check(KubeletSettings settings);
}
