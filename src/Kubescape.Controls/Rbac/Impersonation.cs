using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Nobody acts as somebody else.</summary>
/// <remarks>Source: Kubernetes documentation, "Authenticating", "User impersonation".</remarks>
public sealed class Impersonation : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0065", "No impersonation", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["security", "compliance"],
        Description = "Whoever may impersonate sends requests in the name of another user, group or service account, cluster "
            + "administrators among them, and has all of their rights.",
        Remediation = "Take the verb impersonate out of the role, or limit it by resourceNames to the accounts that the subject "
            + "stands in for.",
    };

    protected override Permission Permission => Rights.Impersonate;
}
