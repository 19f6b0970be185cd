using Kubescape.Controls.Hosts;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A network plugin of each node enforces network policies. Judges the nodes that tell which plugins they have.</summary>
public abstract class NetworkPluginControl : Control
{
    /// <summary>The plugins that leave policies to another one, in lower case.</summary>
    private static readonly string[] WithoutPolicies = ["aws", "flannel"];

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(node => Plugins(node).Count > 0);

    public override string? WhyNotEvaluated(ControlContext context) =>
        Candidates(context).Any() ? null : HostFacts.Missing("its network plugins", HostFacts.NetworkPlugins);

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Plugins(resource).All(plugin => WithoutPolicies.Contains(plugin.Text, StringComparer.OrdinalIgnoreCase)))
        {
            yield return Failure.Whole("a network plugin that enforces network policies, such as Calico or Cilium");
        }
    }

    private static FieldList Plugins(Resource node) => node["data"]["CNINames"].Items;
}
