using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The kinds that grant rights.</summary>
public static class RbacKinds
{
    private const string Group = "rbac.authorization.k8s.io";

    /// <summary>What ties subjects to a role.</summary>
    public static ImmutableArray<ResourceKind> Bindings { get; } = [new(Group, "ClusterRoleBinding"), new(Group, "RoleBinding")];

    /// <summary>What lists rights for use in every namespace.</summary>
    public static ResourceKind ClusterRole { get; } = new(Group, "ClusterRole");

    /// <summary>What lists the rights.</summary>
    public static ImmutableArray<ResourceKind> Roles { get; } = [ClusterRole, new(Group, "Role")];
}
