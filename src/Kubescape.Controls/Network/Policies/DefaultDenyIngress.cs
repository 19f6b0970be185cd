using Kubescape.Graph;

namespace Kubescape.Controls.Network;

/// <summary>Pods of a namespace accept only the connections that a policy allows.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.3; NSA Kubernetes Hardening Guide, "Network policies"; Kubernetes documentation,
/// "Network Policies", "Default deny all ingress traffic".
/// </remarks>
public sealed class DefaultDenyIngress : DefaultDenyControl
{
    public override ControlInfo Info { get; } = new("X-0175", "Namespace without default denial of ingress", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [new("", "Namespace")],
        Reads = NetworkPolicyKinds.All,
        Tags = ["security"],
        Description = "A pod that no policy was written for takes connections from every pod of the cluster. New pods are open "
            + "until somebody thinks of them.",
        Remediation = "Create a NetworkPolicy with an empty podSelector, the policy type Ingress and no rules; allow beside it "
            + "what is needed.",
    };

    protected override string Direction => "ingress";

    protected override bool Closes(PodPolicy policy) => policy.IsolatesIngress;
}
