using Kubescape.Objects;

namespace Kubescape.Controls.Namespaces;

/// <summary>Nothing but what Kubernetes puts there should be in the default namespace.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.7, "The default namespace should not be used".</remarks>
public sealed class ObjectsInDefault : Control
{
    public override ControlInfo Info { get; } = new("C-0212", "The default namespace should not be used", BaseScore: 4)
    {
        Category = Category.Workload,
        Judges =
        [
            .. Workload.Kinds,
            new("", "ConfigMap"),
            new("", "Endpoints"),
            new("", "PersistentVolumeClaim"),
            new("", "PodTemplate"),
            new("", "Secret"),
            new("", "Service"),
            new("", "ServiceAccount"),
            new("autoscaling", "HorizontalPodAutoscaler"),
            new("coordination.k8s.io", "Lease"),
            new("discovery.k8s.io", "EndpointSlice"),
            new("networking.k8s.io", "Ingress"),
            new("policy", "PodDisruptionBudget"),
            new("rbac.authorization.k8s.io", "Role"),
            new("rbac.authorization.k8s.io", "RoleBinding"),
            new("storage.k8s.io", "CSIStorageCapacity"),
        ],
        Scopes = ScanScopes.Cluster,
        Description = "Rights, quotas and network policies are given by namespace. In the default one everything is mixed, so "
            + "that a right or an opening for one application holds for all.",
        Remediation = "Create a namespace for each application and move its objects there.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        BelongsToKubernetes(resource) ? [] : DefaultNamespace.Of(resource);

    /// <summary>Whether Kubernetes itself makes the object there, and makes it again when it is deleted.</summary>
    private static bool BelongsToKubernetes(Resource resource) => (resource.Kind, resource.Name) is
        ("Service" or "Endpoints" or "EndpointSlice", "kubernetes") or ("ServiceAccount", "default") or ("ConfigMap", "kube-root-ca.crt");
}
