namespace Kubescape.Controls.Rbac.Roles;

/// <summary>Where a right has to hold to be dangerous.</summary>
internal enum RoleReach
{
    /// <summary>In any namespace.</summary>
    Anywhere,

    /// <summary>In every namespace: a Role in one of them is harmless.</summary>
    EveryNamespace,

    /// <summary>In the namespace of the cluster's own programs.</summary>
    KubeSystem,
}
