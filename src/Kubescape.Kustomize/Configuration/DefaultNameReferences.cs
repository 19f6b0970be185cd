namespace Kubescape.Kustomize;

/// <summary>The places in which Kustomize knows that one object names another.</summary>
internal static class DefaultNameReferences
{
    private const string Rbac = "rbac.authorization.k8s.io";
    private const string Admission = "admissionregistration.k8s.io";

    private static readonly Dictionary<string, string> Pods = new(StringComparer.Ordinal)
    {
        ["Pod"] = "spec",
        ["PodTemplate"] = "template/spec",
        ["Deployment"] = "spec/template/spec",
        ["ReplicaSet"] = "spec/template/spec",
        ["ReplicationController"] = "spec/template/spec",
        ["DaemonSet"] = "spec/template/spec",
        ["StatefulSet"] = "spec/template/spec",
        ["Job"] = "spec/template/spec",
        ["CronJob"] = "spec/jobTemplate/spec/template/spec",
    };

    private static readonly string[] ConfigKinds =
        ["Pod", "PodTemplate", "Deployment", "ReplicaSet", "DaemonSet", "StatefulSet", "Job", "CronJob"];

    private static readonly string[] AccountKinds =
        ["Pod", "StatefulSet", "Deployment", "ReplicationController", "CronJob", "Job", "DaemonSet"];

    private static readonly string[] StorageSecrets = ["secretName", "adminSecretName", "userSecretName", "secretRef"];

    public static IEnumerable<NameReference> Create() => [.. OfConfiguration(), .. OfOthers()];

    private static IEnumerable<NameReference> OfConfiguration()
    {
        foreach (var kind in (string[])["Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"])
        {
            yield return new(Kind(kind), [Field("spec/scaleTargetRef/name", "HorizontalPodAutoscaler")]);
        }

        yield return new(new("", "v1", "ConfigMap"),
        [
            .. InPods(ConfigKinds, "volumes/configMap/name", "volumes/projected/sources/configMap/name",
                "containers/env/valueFrom/configMapKeyRef/name", "initContainers/env/valueFrom/configMapKeyRef/name",
                "containers/envFrom/configMapRef/name", "initContainers/envFrom/configMapRef/name"),
            Field("spec/configSource/configMap", "Node"),
            .. ResourceNames(),
            Annotation("nginx.ingress.kubernetes.io", "fastcgi-params-configmap"),
        ]);
        yield return new(new("", "v1", "Secret"),
        [
            .. InPods(ConfigKinds, "volumes/secret/secretName", "volumes/projected/sources/secret/name",
                "containers/env/valueFrom/secretKeyRef/name", "initContainers/env/valueFrom/secretKeyRef/name",
                "containers/envFrom/secretRef/name", "initContainers/envFrom/secretRef/name", "imagePullSecrets/name"),
            Field("spec/tls/secretName", "Ingress"),
            Annotation("ingress.kubernetes.io", "auth-secret"),
            Annotation("nginx.ingress.kubernetes.io", "auth-secret"),
            Annotation("nginx.ingress.kubernetes.io", "auth-tls-secret"),
            Field("imagePullSecrets/name", "ServiceAccount"),
            .. StorageSecrets.Select(name => Field($"parameters/{name}", "StorageClass")),
            .. ResourceNames(),
            new("spec/template/spec/containers/env/valueFrom/secretKeyRef/name", new("serving.knative.dev", "v1", "Service")),
            Field("spec/azureFile/secretName", "PersistentVolume"),
        ]);
    }

    private static IEnumerable<NameReference> OfOthers()
    {
        yield return new(new("", "v1", "Service"),
        [
            Field("spec/serviceName", "StatefulSet", "apps"),
            Field("spec/rules/http/paths/backend/serviceName", "Ingress"),
            Field("spec/backend/serviceName", "Ingress"),
            Field("spec/rules/http/paths/backend/service/name", "Ingress"),
            Field("spec/defaultBackend/service/name", "Ingress"),
            Field("spec/service/name", "APIService", "apiregistration.k8s.io"),
            Field("webhooks/clientConfig/service", "ValidatingWebhookConfiguration", Admission),
            Field("webhooks/clientConfig/service", "MutatingWebhookConfiguration", Admission),
        ]);
        yield return new(Kind("Role", Rbac), [Field("roleRef/name", "RoleBinding", Rbac)]);
        yield return new(Kind("ClusterRole", Rbac),
            [Field("roleRef/name", "RoleBinding", Rbac), Field("roleRef/name", "ClusterRoleBinding", Rbac)]);
        yield return new(new("", "v1", "ServiceAccount"),
        [
            Field("subjects", "RoleBinding", Rbac),
            Field("subjects", "ClusterRoleBinding", Rbac),
            .. InPods(AccountKinds, "serviceAccountName"),
        ]);
        yield return new(
            new("", "v1", "PersistentVolumeClaim"), [.. InPods(AccountKinds, "volumes/persistentVolumeClaim/claimName")]);
        yield return new(new("", "v1", "PersistentVolume"),
            [Field("spec/volumeName", "PersistentVolumeClaim"), Field("rules/resourceNames", "ClusterRole")]);
        yield return new(new("storage.k8s.io", "v1", "StorageClass"),
        [
            Field("spec/storageClassName", "PersistentVolume"),
            Field("spec/storageClassName", "PersistentVolumeClaim"),
            Field("spec/volumeClaimTemplates/spec/storageClassName", "StatefulSet"),
        ]);
        yield return new(new("scheduling.k8s.io", "v1", "PriorityClass"), [.. InPods(AccountKinds, "priorityClassName")]);
    }

    private static IEnumerable<FieldSpec> InPods(string[] kinds, params string[] paths) =>
        from kind in kinds from path in paths select Field($"{Pods[kind]}/{path}", kind);

    private static FieldSpec[] ResourceNames() =>
        [Field("rules/resourceNames", "Role"), Field("rules/resourceNames", "ClusterRole")];

    private static FieldSpec Annotation(string domain, string name) =>
        Field($@"metadata/annotations/{domain}\/{name}", "Ingress");

    private static FieldSpec Field(string path, string kind, string group = "") => new(path, Kind(kind, group));

    private static ObjectKind Kind(string kind, string group = "") => new(group, "", kind);
}
