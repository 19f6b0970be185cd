using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may read Secrets.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Role Based Access Control Good Practices", "Listing secrets"; CIS Kubernetes Benchmark,
/// "Minimize access to secrets".
/// </remarks>
public sealed class ReadSecrets : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0015", "List Kubernetes secrets", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["security-impact", "compliance"],
        Description = "get, list and watch each return the content of Secrets, list and watch those of all at once: passwords, "
            + "private keys, and the tokens of other service accounts.",
        Remediation = "Take secrets out of the role. Where a program needs one Secret, mount it, or allow get for that "
            + "resourceName only.",
    };

    protected override Permission Permission => Rights.ReadSecrets;
}
