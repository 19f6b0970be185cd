using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.Kubelet;

/// <summary>A setting of the kubelet. Judges what each node reports of its own.</summary>
public abstract class KubeletControl : Control
{
    public override string? WhyNotEvaluated(ControlContext context) =>
        context.Graph.OfKind(HostFacts.Kubelet).IsEmpty ? HostFacts.Missing("how its kubelet is set up", HostFacts.Kubelet) : null;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => Check(KubeletSettings.Of(resource));

    /// <summary>What is wrong with the settings.</summary>
    protected abstract IEnumerable<Failure> Check(KubeletSettings settings);
}
