using System.Collections.Immutable;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>A check of bindings by what they say themselves: the role they refer to need not be in the scan.</summary>
/// <remarks>What comes with Kubernetes is left out as far as it is as it came, see <see cref="ShippedRbac"/>.</remarks>
public abstract class BindingControl : Control
{
    /// <summary>The kind that grants rights in every namespace.</summary>
    protected static readonly ImmutableArray<ResourceKind> ClusterRoleBindings = OfKind("ClusterRoleBinding");

    /// <summary>The kind that grants rights in one namespace.</summary>
    protected static readonly ImmutableArray<ResourceKind> RoleBindings = OfKind("RoleBinding");

    /// <summary>The name of the ClusterRole that the binding grants; empty when it grants a Role.</summary>
    protected static string ClusterRoleOf(Resource binding) =>
        binding["roleRef"]["kind"].Is("ClusterRole") ? binding["roleRef"]["name"].Text ?? "" : "";

    private static ImmutableArray<ResourceKind> OfKind(string name) => [.. RbacKinds.Bindings.Where(kind => kind.Kind == name)];
}
