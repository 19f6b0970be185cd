using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may talk to the kubelets through the API server.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1; Kubernetes documentation, "Role Based Access Control Good Practices",
/// "Access to proxy subresource of Nodes".
/// </remarks>
public sealed class NodeProxy : PermissionControl
{
    public override ControlInfo Info { get; } = new("C-0279", "Minimize access to the proxy sub-resource of nodes", BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "nodes/proxy opens the API of the kubelet, which runs commands in every pod of the node, past audit logs "
            + "and admission.",
        Remediation = "Take nodes/proxy out of the role; for monitoring allow nodes/metrics or nodes/stats.",
    };

    protected override Permission Permission { get; } = new(
        "talk to kubelets",
        Verbs: ["get", "create", "connect", "*"],
        Resources: ["nodes/proxy", "*"],
        ApiGroups: ["", "*"]);
}
