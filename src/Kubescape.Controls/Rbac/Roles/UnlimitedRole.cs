using Kubescape.Graph;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>A namespace has no role that allows everything in it.</summary>
public sealed class UnlimitedRole : UnlimitedRoleControl
{
    public override ControlInfo Info { get; } = new("X-0002", "Role allows everything in its namespace", BaseScore: 8)
    {
        Category = Category.AccessControl,
        Judges = [.. RbacKinds.Roles.Where(kind => kind.Kind == "Role")],
        Tags = ["security", "compliance"],
        Description = "With wildcards for verbs and for resources the role owns its namespace: its Secrets, a shell in each "
            + "of its pods, the tokens of its service accounts, and every kind that is installed later.",
        Remediation = "Write out the verbs, resources and API groups that the subject uses.",
    };
}
