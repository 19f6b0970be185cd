using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may reach the ports of pods.</summary>
/// <remarks>Source: Kubernetes documentation, "Authorization", request verbs of <c>pods/portforward</c>.</remarks>
public sealed class PortForward : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0063", "Portforwarding privileges", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["security-impact", "compliance"],
        Description = "kubectl port-forward opens a tunnel from outside to any port of a pod, also to those that no Service "
            + "shows and past every network policy.",
        Remediation = "Leave pods/portforward to the few who debug there, best for a limited time, and bind no role with a "
            + "wildcard in its place.",
    };

    protected override Permission Permission { get; } = new(
        "reach the ports of pods",
        Verbs: ["create", "*"],
        Resources: ["pods/portforward", "pods/*", "*"],
        ApiGroups: ["", "*"]);
}
