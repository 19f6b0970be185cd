using Kubescape.Graph;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>There is no second cluster-admin.</summary>
public sealed class UnlimitedClusterRole : UnlimitedRoleControl
{
    public override ControlInfo Info { get; } = new("X-0001", "ClusterRole allows everything", BaseScore: 10)
    {
        Category = Category.AccessControl,
        Judges = [.. RbacKinds.Roles.Where(kind => kind.Kind == "ClusterRole")],
        Tags = ["security", "compliance"],
        Description = "With wildcards for verbs and for resources the role is cluster-admin by another name: one stolen token "
            + "of a subject that is bound to it is the loss of the cluster.",
        Remediation = "Write out the verbs, resources and API groups that the subject uses; bind cluster-admin by name where "
            + "nothing less will do.",
    };
}
