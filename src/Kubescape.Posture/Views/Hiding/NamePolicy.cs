using System.Collections.Frozen;
using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>Which texts of an object are words of Kubernetes, and what the others are the names of.</summary>
/// <remarks>
/// Whatever is not known to be a word of Kubernetes is somebody's own: what is forgotten here is hidden, not shown.
/// </remarks>
internal static class NamePolicy
{
    /// <summary>Fields of which the values are words of the API, or amounts.</summary>
    private static readonly FrozenSet<string> Vocabulary = new[]
    {
        "accessModes", "add", "apiGroup", "apiGroups", "apiVersion", "apiVersions", "completionMode", "concurrencyPolicy", "cpu",
        "dnsPolicy", "drop", "effect", "ephemeral-storage", "externalTrafficPolicy", "failurePolicy", "fsGroupChangePolicy",
        "imagePullPolicy", "internalTrafficPolicy", "ipFamilies", "ipFamilyPolicy", "kind", "matchPolicy", "memory",
        "mountPropagation", "operations", "operator", "pathType", "persistentVolumeReclaimPolicy", "podManagementPolicy",
        "policyTypes", "preemptionPolicy", "procMount", "protocol", "reclaimPolicy", "resources", "restartPolicy",
        "scheme", "scope", "sessionAffinity", "sideEffects", "storage", "terminationMessagePolicy", "type", "verbs",
        "volumeMode", "whenUnsatisfiable",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Of these the values may be groups and resources of anybody, which belong to the kinds.</summary>
    private static readonly FrozenSet<string> Groups =
        new[] { "apiGroup", "apiGroups", "apiVersion", "kind", "resources" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Mappings of which the names of the members are somebody's own.</summary>
    private static readonly FrozenSet<string> FreeMappings = new[]
    {
        "annotations", "binaryData", "data", "labels", "matchLabels", "nodeSelector", "parameters", "selector", "stringData",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Categories = new Dictionary<string, string>
    {
        ["claimName"] = "persistentvolumeclaim",
        ["externalName"] = "host",
        ["host"] = "host",
        ["hostIP"] = "host",
        ["hostname"] = "host",
        ["hosts"] = "host",
        ["image"] = "image",
        ["key"] = "key",
        ["loadBalancerIP"] = "host",
        ["mountPath"] = "path",
        ["namespace"] = "namespace",
        ["nodeName"] = "node",
        ["path"] = "path",
        ["secretName"] = "secret",
        ["server"] = "host",
        ["serviceAccount"] = "serviceaccount",
        ["serviceAccountName"] = "serviceaccount",
        ["storageClassName"] = "storageclass",
        ["subPath"] = "path",
        ["url"] = "host",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of the member without what is somebody's own.</summary>
    public static string KeyOf(Field field, Pseudonyms pseudonyms)
    {
        var key = field.Name;
        if (!FreeMappings.Contains(field.Parent.Name) || key is "matchLabels" or "matchExpressions")
        {
            return key;
        }

        var slash = key.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0 || !IsOfKubernetes(key[..slash]))
        {
            return pseudonyms.Of("key", key);
        }

        // container.apparmor.security.beta.kubernetes.io/NAME ends with the name of a container.
        return key.StartsWith("container.", StringComparison.Ordinal)
            ? $"{key[..slash]}/{pseudonyms.Of("container", key[(slash + 1)..])}"
            : key;
    }

    /// <summary>The text without what is somebody's own.</summary>
    public static string TextOf(Field field, Pseudonyms pseudonyms)
    {
        var text = field.Text!;
        var place = field.Name.Length > 0 ? field : field.Parent;
        return IsVocabulary(place, text) ? text : pseudonyms.Of(CategoryOf(place), text);
    }

    private static bool IsVocabulary(Field place, string text) =>
        Vocabulary.Contains(place.Name)
        && !FreeMappings.Contains(place.Parent.Name)
        && (Groups.Contains(place.Name) || IsOfKubernetes(text) || !text.AsSpan().ContainsAny("/.: "));

    private static bool IsOfKubernetes(string domain) =>
        domain.Contains("kubernetes.io", StringComparison.Ordinal) || domain.Contains("k8s.io", StringComparison.Ordinal);

    private static string CategoryOf(Field place)
    {
        var around = place.Parent;
        return place.Name switch
        {
            "name" => CategoryOfName(around),
            _ when around.Name is "labels" or "matchLabels" or "nodeSelector" or "selector" => "label",
            _ => Categories.GetValueOrDefault(place.Name, "text"),
        };
    }

    private static string CategoryOfName(Field around)
    {
        var named = around.Name == "metadata" ? around.Parent : around;
        if (named["kind"].Text is { Length: > 0 } kind)
        {
            return kind.ToLowerInvariant();
        }

        return (around.Name.Length > 0 ? around.Name : around.Parent.Name) switch
        {
            "containers" or "initContainers" or "ephemeralContainers" => "container",
            "volumes" or "volumeMounts" or "volumeDevices" => "volume",
            "env" => "variable",
            "ports" or "port" => "port",
            "configMapRef" or "configMapKeyRef" or "configMap" => "configmap",
            "secretRef" or "secretKeyRef" or "imagePullSecrets" or "secrets" => "secret",
            "service" => "service",
            _ => "name",
        };
    }
}
