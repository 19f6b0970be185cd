using Kubescape.Controls.Hosts;

namespace Kubescape.Controls.Network;

/// <summary>A cluster of Amazon EKS has something that enforces network policies.</summary>
/// <remarks>Source: CIS Amazon EKS Benchmark, "Ensure Network Policy is Enabled and set as appropriate".</remarks>
public sealed class AmazonNetworkPolicies : NetworkPluginControl
{
    public override ControlInfo Info { get; } = new("C-0230", "Ensure Network Policy is Enabled and set as appropriate", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [HostFacts.NetworkPlugins],
        Scopes = ScanScopes.Eks,
        Description = "A cluster of Amazon EKS is set up without anything that enforces network policies: until that is added, "
            + "a pod that is broken into can attack all others.",
        Remediation = "Install Calico or Cilium for network policies, and write policies that allow only the traffic that is "
            + "needed.",
    };
}
