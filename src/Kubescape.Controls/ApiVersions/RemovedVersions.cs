using System.Collections.Immutable;

namespace Kubescape.Controls.ApiVersions;

/// <summary>The versions that Kubernetes has ceased to serve, newest removal first.</summary>
/// <remarks>Source: "Deprecated API Migration Guide" in the Kubernetes documentation; the changelogs of 1.20 to 1.22.</remarks>
internal static class RemovedVersions
{
    private const string PodSecurity = "labels of Pod Security admission on the namespaces";

    public static ImmutableArray<RemovedVersion> All { get; } =
    [
        .. Of("flowcontrol.apiserver.k8s.io/v1beta3", "1.32", "v1", "FlowSchema", "PriorityLevelConfiguration"),
        .. Of("flowcontrol.apiserver.k8s.io/v1beta2", "1.29", "v1", "FlowSchema", "PriorityLevelConfiguration"),
        .. Of("storage.k8s.io/v1beta1", "1.27", "v1", "CSIStorageCapacity"),
        .. Of("flowcontrol.apiserver.k8s.io/v1beta1", "1.26", "v1", "FlowSchema", "PriorityLevelConfiguration"),
        .. Of("autoscaling/v2beta2", "1.26", "v2", "HorizontalPodAutoscaler"),
        .. Of("autoscaling/v2beta1", "1.25", "v2", "HorizontalPodAutoscaler"),
        .. Of("batch/v1beta1", "1.25", "v1", "CronJob"),
        .. Of("discovery.k8s.io/v1beta1", "1.25", "v1", "EndpointSlice"),
        .. Of("events.k8s.io/v1beta1", "1.25", "v1", "Event"),
        .. Of("node.k8s.io/v1beta1", "1.25", "v1", "RuntimeClass"),
        .. Of("policy/v1beta1", "1.25", "v1", "PodDisruptionBudget"),
        new("policy/v1beta1", "PodSecurityPolicy", "1.25", PodSecurity),
        .. Of(
            "admissionregistration.k8s.io/v1beta1",
            "1.22",
            "v1",
            "MutatingWebhookConfiguration",
            "ValidatingWebhookConfiguration"),
        .. Of("apiextensions.k8s.io/v1beta1", "1.22", "v1", "CustomResourceDefinition"),
        .. Of("apiregistration.k8s.io/v1beta1", "1.22", "v1", "APIService"),
        .. Of("authentication.k8s.io/v1beta1", "1.22", "v1", "TokenReview"),
        .. Of(
            "authorization.k8s.io/v1beta1",
            "1.22",
            "v1",
            "LocalSubjectAccessReview",
            "SelfSubjectAccessReview",
            "SelfSubjectRulesReview",
            "SubjectAccessReview"),
        .. Of("certificates.k8s.io/v1beta1", "1.22", "v1", "CertificateSigningRequest"),
        .. Of("coordination.k8s.io/v1beta1", "1.22", "v1", "Lease"),
        new("extensions/v1beta1", "Ingress", "1.22", "networking.k8s.io/v1"),
        .. Of("networking.k8s.io/v1beta1", "1.22", "v1", "Ingress", "IngressClass"),
        .. Of("rbac.authorization.k8s.io/v1beta1", "1.22", "v1", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"),
        .. Of("rbac.authorization.k8s.io/v1alpha1", "1.22", "v1", "ClusterRole", "ClusterRoleBinding", "Role", "RoleBinding"),
        .. Of("scheduling.k8s.io/v1beta1", "1.22", "v1", "PriorityClass"),
        .. Of("scheduling.k8s.io/v1alpha1", "1.22", "v1", "PriorityClass"),
        .. Of("storage.k8s.io/v1beta1", "1.22", "v1", "CSIDriver", "CSINode", "StorageClass", "VolumeAttachment"),
        .. Of("batch/v2alpha1", "1.21", "v1", "CronJob"),
        new("settings.k8s.io/v1alpha1", "PodPreset", "1.20", "the settings in the pods themselves, or an admission webhook"),
        .. Of("apps/v1beta2", "1.16", "v1", "DaemonSet", "Deployment", "ReplicaSet", "StatefulSet"),
        .. Of("apps/v1beta1", "1.16", "v1", "Deployment", "StatefulSet"),
        new("extensions/v1beta1", "DaemonSet", "1.16", "apps/v1"),
        new("extensions/v1beta1", "Deployment", "1.16", "apps/v1"),
        new("extensions/v1beta1", "ReplicaSet", "1.16", "apps/v1"),
        new("extensions/v1beta1", "NetworkPolicy", "1.16", "networking.k8s.io/v1"),
        new("extensions/v1beta1", "PodSecurityPolicy", "1.16", PodSecurity),
    ];

    private static IEnumerable<RemovedVersion> Of(string version, string removedIn, string successor, params string[] kinds)
    {
        var group = version[..version.IndexOf('/', StringComparison.Ordinal)];
        return kinds.Select(kind => new RemovedVersion(version, kind, removedIn, $"{group}/{successor}"));
    }
}
