using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>cluster-admin is not bound in a namespace either.</summary>
/// <remarks>Source: Kubernetes documentation, "Using RBAC Authorization", "User-facing roles", cluster-admin.</remarks>
public sealed class NamespaceAdminBinding : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0034", "Binding to cluster-admin in a namespace", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = RoleBindings,
        Tags = ["security", "compliance"],
        Description = "A RoleBinding to cluster-admin gives everything in the namespace, the namespace itself, its quotas and "
            + "its policies included: what the role admin withholds on purpose.",
        Remediation = "Bind a role with the rights that the subject uses, or the role edit.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        ClusterRoleOf(resource) == "cluster-admin" && resource["subjects"].Count > 0
            ? [Failure.Review(resource["roleRef"]["name"]) with { Expected = "a role with the rights that the subjects use" }]
            : [];
}
