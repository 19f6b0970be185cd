using Kubescape.Graph;

namespace Kubescape.Controls.Network;

/// <summary>Every namespace has a network policy.</summary>
/// <remarks>Source: NSA Kubernetes Hardening Guide, "Network policies".</remarks>
public sealed class NamespaceWithoutPolicy : NamespacePolicyControl
{
    public override ControlInfo Info { get; } = new("C-0054", "Cluster internal networking", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = Namespaces,
        Reads = NetworkPolicyKinds.All,
        Tags = ["security", "compliance"],
        Description = "Without network policies every pod of the cluster reaches every pod of the namespace, so that breaking "
            + "into the least guarded one is a way to all of them.",
        Remediation = "Give the namespace a policy that denies by default, and policies beside it that allow what is needed.",
    };
}
