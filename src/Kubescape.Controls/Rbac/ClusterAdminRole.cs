using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects have the role cluster-admin.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that the cluster-admin role is only used where required".
/// </remarks>
public sealed class ClusterAdminRole : PermissionControl
{
    public override ControlInfo Info { get; } = new(
        "C-0185",
        "Ensure that the cluster-admin role is only used where required",
        BaseScore: 8)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Scopes = ScanScopes.Cluster,
        Description = "cluster-admin may do anything to anything. Each subject that is bound to it is one more account whose "
            + "theft is the loss of the cluster.",
        Remediation = "Bind the subject to a role with the rights that it uses, then remove it from the binding to "
            + "cluster-admin.",
    };

    protected override Permission Permission => Rights.DoEverything;

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(subject => subject.Related[0].Kind == "ClusterRoleBinding");

    protected override IEnumerable<Field> Granted(Resource role) => role.Name == "cluster-admin" ? base.Granted(role) : [];

    protected override Failure Fault(Field field) => Failure.Remove(field);
}
