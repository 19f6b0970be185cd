using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Roles name what they allow.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, "Minimize wildcard use in Roles and ClusterRoles".</remarks>
public sealed class WildcardRoles : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0187", "Minimize wildcard use in Roles and ClusterRoles", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "A wildcard allows what exists today and what is installed tomorrow: a subject with one for verbs and "
            + "resources owns every new kind without anybody having decided so.",
        Remediation = "Write out the verbs and resources that the subject uses.",
    };

    protected override Permission Permission => Rights.DoEverything;
}
