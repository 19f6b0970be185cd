using Kubescape.Graph;

namespace Kubescape.Controls.Network;

/// <summary>Pods of a namespace open only the connections that a policy allows.</summary>
/// <remarks>
/// Source: NSA Kubernetes Hardening Guide, "Network policies"; Kubernetes documentation, "Network Policies", "Default deny all egress
/// traffic".
/// </remarks>
public sealed class DefaultDenyEgress : DefaultDenyControl
{
    public override ControlInfo Info { get; } = new("X-0176", "Namespace without default denial of egress", BaseScore: 3)
    {
        Category = Category.Network,
        Judges = [new("", "Namespace")],
        Reads = NetworkPolicyKinds.All,
        Tags = ["security"],
        Description = "A pod that no policy was written for connects wherever it likes: an intruder loads tools, carries data "
            + "out and takes orders from outside.",
        Remediation = "Create a NetworkPolicy with an empty podSelector, the policy type Egress and no rules; allow beside it "
            + "name resolution and what else is needed.",
    };

    protected override string Direction => "egress";

    protected override bool Closes(PodPolicy policy) => policy.IsolatesEgress;
}
