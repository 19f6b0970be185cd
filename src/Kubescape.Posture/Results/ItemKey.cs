using Kubescape.Objects;

namespace Kubescape.Posture;

/// <summary>What tells an item of a list apart from its siblings.</summary>
/// <remarks>
/// Source: the merge keys of the lists in the Kubernetes API (<c>x-kubernetes-patch-merge-key</c> and
/// <c>x-kubernetes-list-map-keys</c> of its OpenAPI document); the last ones are for lists without any, such as rules of roles.
/// </remarks>
internal static class ItemKey
{
    private static readonly string[][] Keys =
    [
        ["name"],
        ["mountPath"],
        ["devicePath"],
        ["containerPort", "protocol"],
        ["port", "protocol"],
        ["topologyKey", "whenUnsatisfiable"],
        ["key", "operator", "effect"],
        ["ip"],
        ["host"],
        ["path", "pathType"],
        ["type"],
        ["configMapRef"],
        ["secretRef"],
        ["level"],
        ["apiGroups", "resources", "resourceNames", "nonResourceURLs"],
        ["resources"],
        ["nonResourceURLs"],
    ];

    /// <summary>The key; <see langword="null"/> where nothing tells what the item is.</summary>
    public static string? Of(Field item, Resource owner) => item.Kind switch
    {
        FieldKind.Mapping => Keys.FirstOrDefault(names => item[names[0]].Exists) is { } names
            ? string.Join(',', names.Select(name => $"{name}={item[name]}"))
            : null,
        FieldKind.String when SensitiveValues.Contains(owner, item) => null,
        FieldKind.String => Flag(item.Text!),
        FieldKind.Number or FieldKind.Boolean => item.Scalar,
        _ => null,
    };

    /// <summary>A flag of a command line is the same flag with another value.</summary>
    private static string Flag(string text) => text.StartsWith('-') ? text.Split('=', 2)[0] : text;
}
