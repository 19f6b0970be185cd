using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>Nobody owns every namespace, or has the rights of the cluster's own programs.</summary>
/// <remarks>
/// <c>view</c> shows no Secrets, and roles such as <c>system:auth-delegator</c> are made to be bound.
/// Source: Kubernetes documentation, "Using RBAC Authorization", "Default roles and role bindings".
/// </remarks>
public sealed class PowerfulRoleBinding : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0035", "Cluster-wide binding to a powerful built-in role", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = ClusterRoleBindings,
        Tags = ["security"],
        Description = "admin and edit read Secrets and run commands in pods, by this binding in every namespace, kube-system "
            + "among them. The roles of the control plane and of nodes were made for programs that are trusted with the "
            + "cluster.",
        Remediation = "Bind admin or edit by RoleBindings in the namespaces that are meant, or a role with the rights that "
            + "the subject uses.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        IsPowerful(ClusterRoleOf(resource))
        && resource["subjects"].Items.Any(subject => !ShippedRbac.IsControlPlane(resource, subject))
            ? [Failure.Review(resource["roleRef"]["name"]) with { Expected = "a role with the rights that the subjects use" }]
            : [];

    private static bool IsPowerful(string role) =>
        role is "admin" or "edit" or "system:aggregate-to-admin" or "system:aggregate-to-edit" or "system:node"
            or "system:kubelet-api-admin" or "system:kube-controller-manager" or "system:kube-scheduler"
        || role.StartsWith("system:controller:", StringComparison.Ordinal);
}
