namespace Kubescape.Controls.Rbac;

/// <summary>Nobody works as a member of the group that no rule restrains.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.1.7; Kubernetes documentation, "RBAC Good Practices".</remarks>
public sealed class SystemMasters : ManualControl
{
    public override ControlInfo Info { get; } = new("C-0246", "Avoid use of system:masters group", BaseScore: 8)
    {
        Category = Category.AccessControl,
        Judges = [],
        Scopes = ScanScopes.Cluster,
        Description = "Members of system:masters may do everything, whatever the roles say, and a certificate that names the "
            + "group cannot be revoked.",
        Remediation = "Look into the client certificates and kubeconfig files in use for the organisation system:masters, and "
            + "replace them by users with roles that they need.",
    };
}
