namespace Kubescape.Kustomize;

/// <summary>Group, version and kind; empty parts of a selector mean any.</summary>
internal readonly record struct ObjectKind(string Group, string Version, string Kind)
{
    public string ApiVersion => Group.Length == 0 ? Version : $"{Group}/{Version}";

    /// <summary>Whether objects of the kind are known to stand outside of namespaces.</summary>
    public bool IsClusterScoped => KindCatalog.IsClusterScoped(ApiVersion, Kind);

    public static ObjectKind Parse(string apiVersion, string kind)
    {
        var slash = apiVersion.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new ObjectKind("", apiVersion, kind)
            : new ObjectKind(apiVersion[..slash], apiVersion[(slash + 1)..], kind);
    }

    /// <summary>Whether every part that this selector names is the same.</summary>
    public bool Selects(ObjectKind other) =>
        (Group.Length == 0 || Group == other.Group)
        && (Version.Length == 0 || Version == other.Version)
        && (Kind.Length == 0 || Kind == other.Kind);

    public override string ToString() => $"{Kind}.{Version}.{Group}".TrimEnd('.');
}
