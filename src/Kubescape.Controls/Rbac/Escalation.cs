using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Nobody gives themselves more rights than they have.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1; Kubernetes documentation, "Using RBAC Authorization", "Privilege
/// escalation prevention".
/// </remarks>
public sealed class Escalation : PermissionControl
{
    public override ControlInfo Info { get; } = new(
        "C-0191",
        "Limit use of the Bind, Impersonate and Escalate permissions in the Kubernetes cluster",
        BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "Kubernetes lets nobody grant rights that they lack, except by the verbs bind and escalate; impersonate "
            + "borrows those of others. With any of them a small role becomes cluster-admin.",
        Remediation = "Take bind, escalate and impersonate out of the role, or limit them by resourceNames to harmless roles "
            + "and accounts.",
    };

    protected override Permission Permission { get; } = new(
        "gain further rights",
        Verbs: ["bind", "escalate", "*"],
        Resources: ["clusterroles", "roles", "*"],
        ApiGroups: ["rbac.authorization.k8s.io", "*"]);

    protected override IEnumerable<Field> Granted(Field rule) =>
        base.Granted(rule).Concat(Rights.Impersonate.GrantedBy(rule)).Distinct();
}
