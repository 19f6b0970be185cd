using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>No role of a kind allows everything: all verbs on all resources, those of the core group among them.</summary>
/// <remarks>Source: Kubernetes documentation, "Using RBAC Authorization", "User-facing roles", cluster-admin.</remarks>
public abstract class UnlimitedRoleControl : RoleControl
{
    protected override IEnumerable<Failure> Faults(Resource role, Field rule) =>
        RoleRule.AllowsEverything(rule)
            ? [Failure.Review(rule) with { Expected = "a rule that names verbs, resources and API groups" }]
            : [];
}
