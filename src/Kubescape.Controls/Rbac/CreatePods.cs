using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may create pods.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Role Based Access Control Good Practices", "Workload creation"; CIS Kubernetes
/// Benchmark, "Minimize access to create pods".
/// </remarks>
public sealed class CreatePods : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0188", "Minimize access to create pods", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "Whoever creates a pod chooses its service account, its volumes and its host settings, and so gets at "
            + "every Secret of the namespace and, unless admission forbids it, at the node.",
        Remediation = "Take create on pods out of the role; let a controller create them from a Deployment or a Job that is "
            + "reviewed.",
    };

    protected override Permission Permission { get; } = new(
        "create pods",
        Verbs: ["create", "*"],
        Resources: ["pods", "*"],
        ApiGroups: ["", "*"]);
}
