using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may do everything.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "User-facing roles", cluster-admin; CIS Kubernetes Benchmark, "Ensure that the
/// cluster-admin role is only used where required".
/// </remarks>
public sealed class AdministrativeRoles : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0035", "Administrative Roles", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["security", "compliance"],
        Description = "A rule with a wildcard for verbs and for resources is the right to do anything, as cluster-admin has it: "
            + "one stolen token of such a subject is the loss of the cluster, or of the namespace of the binding.",
        Remediation = "Bind a role that names the verbs and resources that the subject uses; keep cluster-admin for emergencies.",
    };

    protected override Permission Permission => Rights.DoEverything;
}
