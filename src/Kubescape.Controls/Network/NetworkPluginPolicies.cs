using Kubescape.Controls.Hosts;

namespace Kubescape.Controls.Network;

/// <summary>The network plugin of the cluster enforces network policies.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, "Ensure that the CNI in use supports Network Policies".</remarks>
public sealed class NetworkPluginPolicies : NetworkPluginControl
{
    public override ControlInfo Info { get; } = new("C-0205", "Ensure that the CNI in use supports Network Policies", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [HostFacts.NetworkPlugins],
        Scopes = ScanScopes.Cluster,
        Description = "Network policies are objects that a network plugin must enforce. With one that does not, they are "
            + "accepted and do nothing: every pod reaches every other.",
        Remediation = "Install a network plugin that enforces network policies, such as Calico or Cilium, or add one for "
            + "policies only.",
    };
}
