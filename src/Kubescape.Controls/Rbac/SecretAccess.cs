using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may read Secrets: the check of C-0015, as a benchmark names it.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.1, "Minimize access to secrets".</remarks>
public sealed class SecretAccess : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0186", "Minimize access to secrets", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "Secrets hold the passwords, keys and tokens of everything that runs in the cluster; get, list and watch "
            + "each show their content.",
        Remediation = "Take secrets out of the role, or allow get for the resourceNames that the subject needs.",
    };

    protected override Permission Permission => Rights.ReadSecrets;
}
