using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may run commands inside containers.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Authorization", request verbs of <c>pods/exec</c>; NSA Kubernetes Hardening Guide,
/// "Role-based access control".
/// </remarks>
public sealed class ExecIntoPods : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0002", "Prevent containers from allowing command execution", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["compliance", "security-impact"],
        Description = "Whoever may create pods/exec runs any command in a running container, as its user and with its secrets "
            + "and network: kubectl exec is a shell in the cluster.",
        Remediation = "Leave pods/exec to the few who debug there, best for a limited time, and bind no role with a wildcard in "
            + "its place.",
    };

    protected override Permission Permission { get; } = new(
        "run commands in containers",
        Verbs: ["create", "*"],
        Resources: ["pods/exec", "pods/*", "*"],
        ApiGroups: ["", "*"]);
}
