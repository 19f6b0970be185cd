using Kubescape.Graph;

namespace Kubescape.Controls.Network;

/// <summary>Nobody can map the network of a namespace from another one.</summary>
/// <remarks>Source: Microsoft Threat Matrix for Kubernetes, "Network mapping".</remarks>
public sealed class NetworkMapping : NamespacePolicyControl
{
    public override ControlInfo Info { get; } = new("C-0049", "Network mapping", BaseScore: 3)
    {
        Category = Category.Network,
        Judges = Namespaces,
        Reads = NetworkPolicyKinds.All,
        Tags = ["security", "compliance"],
        Description = "An intruder in one container scans the addresses around it to learn what else runs in the cluster. "
            + "Where no network policy closes the namespace, every port of its pods answers.",
        Remediation = "Close the namespace with a policy that denies by default, and allow the connections that are needed.",
    };
}
