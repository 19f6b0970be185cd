using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may change admission webhooks.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1; Kubernetes documentation, "Role Based Access Control Good Practices",
/// "Control admission webhooks".
/// </remarks>
public sealed class ChangeWebhooks : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0281", "Minimize access to webhook configuration objects", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "A webhook sees every object that is written, Secrets among them, and a mutating one rewrites it. Whoever "
            + "changes webhooks reads the cluster, or switches its guards off.",
        Remediation = "Take validatingwebhookconfigurations and mutatingwebhookconfigurations out of the role, or allow no more "
            + "than to read them.",
    };

    protected override Permission Permission { get; } = new(
        "change admission webhooks",
        Verbs: ["create", "update", "patch", "delete", "deletecollection", "*"],
        Resources: ["validatingwebhookconfigurations", "mutatingwebhookconfigurations", "*"],
        ApiGroups: ["admissionregistration.k8s.io", "*"]);
}
