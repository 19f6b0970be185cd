namespace Kubescape.Kustomize;

/// <summary>The places that transformers change by themselves.</summary>
/// <remarks>Source: the default transformer configuration of Kustomize 5.5; kinds that it leaves out are left out here.</remarks>
internal static class DefaultConfiguration
{
    private const string Apps = "apps";
    private const string Batch = "batch";
    private const string Networking = "networking.k8s.io";

    private static readonly string[] Affinities =
    [
        "affinity/podAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels",
        "affinity/podAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
        "affinity/podAntiAffinity/preferredDuringSchedulingIgnoredDuringExecution/podAffinityTerm/labelSelector/matchLabels",
        "affinity/podAntiAffinity/requiredDuringSchedulingIgnoredDuringExecution/labelSelector/matchLabels",
        "topologySpreadConstraints/labelSelector/matchLabels",
    ];

    private static readonly string[] ScaledKinds = ["Deployment", "ReplicationController", "ReplicaSet", "StatefulSet"];
    private static readonly string[] TemplatePrefixes = ["", "template/", "spec/template/", "spec/jobTemplate/spec/template/"];
    private static readonly string[] ContainerLists = ["containers", "initContainers"];

    /// <summary>The kinds with a pod template, and where it is, for metadata.</summary>
    private static readonly (ObjectKind Kind, string Path)[] Templates =
    [
        (new("", "v1", "ReplicationController"), "spec/template"),
        (Of("", "Deployment"), "spec/template"),
        (Of("", "ReplicaSet"), "spec/template"),
        (Of("", "DaemonSet"), "spec/template"),
        (Of(Apps, "StatefulSet"), "spec/template"),
        (Of(Batch, "Job"), "spec/template"),
        (Of(Batch, "CronJob"), "spec/jobTemplate"),
        (Of(Batch, "CronJob"), "spec/jobTemplate/spec/template"),
    ];

    public static TransformerConfiguration Create()
    {
        var configuration = new TransformerConfiguration();
        configuration.NamePrefix.Add(new FieldSpec("metadata/name"));
        configuration.NameSuffix.Add(new FieldSpec("metadata/name"));
        configuration.Namespace.AddRange(
        [
            new("metadata/name", Of("", "Namespace"), Create: true),
            new("spec/service/namespace", Of("apiregistration.k8s.io", "APIService"), Create: true),
            new(
                "spec/conversion/webhook/clientConfig/service/namespace",
                Of("apiextensions.k8s.io", "CustomResourceDefinition")),
        ]);
        configuration.TemplateLabels.AddRange(
        [
            .. Metadata("labels"),
            new("spec/volumeClaimTemplates[]/metadata/labels", Of(Apps, "StatefulSet"), Create: true),
        ]);
        configuration.CommonLabels.AddRange([.. Selectors(), .. configuration.TemplateLabels]);
        configuration.CommonAnnotations.AddRange(Metadata("annotations"));
        configuration.Images.AddRange([.. ImagePaths().Select(path => new FieldSpec(path))]);
        configuration.Replicas.AddRange(
            [.. ScaledKinds.Select(kind => new FieldSpec("spec/replicas", Of("", kind), Create: true))]);
        configuration.VarReference.AddRange(DefaultVariableReferences.Create());
        configuration.NameReferences.AddRange(DefaultNameReferences.Create());
        return configuration;
    }

    internal static ObjectKind Of(string group, string kind) => new(group, "", kind);

    private static IEnumerable<FieldSpec> Metadata(string name) =>
        Templates.Select(template => new FieldSpec($"{template.Path}/metadata/{name}", template.Kind, Create: true))
            .Prepend(new FieldSpec($"metadata/{name}", default, Create: true));

    private static IEnumerable<FieldSpec> Selectors() =>
    [
        new("spec/selector", new("", "v1", "Service"), Create: true),
        new("spec/selector", new("", "v1", "ReplicationController"), Create: true),
        new("spec/selector/matchLabels", Of("", "Deployment"), Create: true),
        new("spec/selector/matchLabels", Of("", "ReplicaSet"), Create: true),
        new("spec/selector/matchLabels", Of("", "DaemonSet"), Create: true),
        new("spec/selector/matchLabels", Of(Apps, "StatefulSet"), Create: true),
        .. Affinities.Select(path => new FieldSpec($"spec/template/spec/{path}", Of(Apps, "Deployment"))),
        .. Affinities.Select(path => new FieldSpec($"spec/template/spec/{path}", Of(Apps, "StatefulSet"))),
        new("spec/selector/matchLabels", Of(Batch, "Job")),
        new("spec/jobTemplate/spec/selector/matchLabels", Of(Batch, "CronJob")),
        new("spec/selector/matchLabels", Of("policy", "PodDisruptionBudget")),
        new("spec/podSelector/matchLabels", Of(Networking, "NetworkPolicy")),
        new("spec/ingress/from/podSelector/matchLabels", Of(Networking, "NetworkPolicy")),
        new("spec/egress/to/podSelector/matchLabels", Of(Networking, "NetworkPolicy")),
    ];

    /// <summary>
    /// Kustomize looks at these after it has looked at all lists called <c>containers</c>, so that it adds a suffix twice.
    /// </summary>
    private static IEnumerable<string> ImagePaths() =>
        from prefix in TemplatePrefixes
        from list in ContainerLists
        select $"{prefix}spec/{list}[]/image";
}
