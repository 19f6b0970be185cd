using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>The roles and bindings that come with Kubernetes and are right as they come.</summary>
/// <remarks>
/// <para>
/// The API server labels what it makes and restores it at each start. The label alone proves nothing, for everybody can write
/// it: the name must be a reserved one too, and a binding is right only for the subject that it comes with.
/// </para>
/// Source: Kubernetes documentation, "Using RBAC Authorization", "Default roles and role bindings"; kubeadm's phase
/// "upload-config" for the objects named <c>kubeadm:</c>.
/// </remarks>
internal static class ShippedRbac
{
    /// <summary>The label of all that the API server makes.</summary>
    public const string Label = "kubernetes.io/bootstrapping";

    /// <summary>The value of the label.</summary>
    public const string LabelValue = "rbac-defaults";

    private const string ReservedPrefix = "system:";

    /// <summary>Whether the API server makes this role.</summary>
    public static bool IsRole(Resource role) =>
        IsLabelled(role) && (IsReserved(role.Name) || role.Name is "cluster-admin" or "admin" or "edit" or "view");

    /// <summary>Whether the API server gives a role of its own to this user or account of the control plane.</summary>
    public static bool IsControlPlane(Resource binding, Field subject) =>
        IsLabelled(binding) && IsReserved(binding.Name) && RoleName(binding) == binding.Name
        && SubjectKey.Of(subject) is var key
        && (key is ("ServiceAccount", "kube-system", _) || (key.Kind == "User" && IsReserved(key.Name)));

    /// <summary>Whether the subject has the role cluster-admin from the start.</summary>
    public static bool IsFirstAdministrator(Resource binding, Field subject) =>
        SubjectKey.Of(subject) is { Kind: "Group", Name: var group }
        && (binding.Name, group) is ("cluster-admin", "system:masters")
            or ("kubeadm:cluster-admins", "kubeadm:cluster-admins");

    /// <summary>
    /// Whether the binding gives a role that tells the public no more than versions, health and the keys of the token issuer.
    /// </summary>
    public static bool IsForThePublic(Resource binding) =>
        IsClusterRole(binding) && RoleName(binding) is "system:public-info-viewer" or "system:service-account-issuer-discovery"
        || IsClusterInfo(binding);

    /// <summary>Whether the binding gives a role that tells an account about the API and itself.</summary>
    public static bool IsForEveryAccount(Resource binding) =>
        IsForThePublic(binding) || (IsClusterRole(binding) && RoleName(binding) is "system:discovery" or "system:basic-user");

    private static bool IsLabelled(Resource resource) => resource["metadata"]["labels"][Label].Is(LabelValue);

    private static bool IsReserved(string name) => name.StartsWith(ReservedPrefix, StringComparison.Ordinal);

    /// <summary>A new node has no account yet when it asks where the cluster is: kubeadm shows that to everybody.</summary>
    private static bool IsClusterInfo(Resource binding) =>
        binding is { Kind: "RoleBinding", Namespace: "kube-public", Name: "kubeadm:bootstrap-signer-clusterinfo" }
        && RoleName(binding) == binding.Name;

    private static bool IsClusterRole(Resource binding) => binding["roleRef"]["kind"].Is("ClusterRole");

    private static string? RoleName(Resource binding) => binding["roleRef"]["name"].Text;
}
