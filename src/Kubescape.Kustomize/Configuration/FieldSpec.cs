namespace Kubescape.Kustomize;

/// <summary>A place in objects of some kinds.</summary>
/// <param name="Path">Member names parted by slashes; lists are passed through; <c>\/</c> is a slash in a name.</param>
/// <param name="Kind">Which objects; empty parts mean any.</param>
/// <param name="Create">Whether the place is made where it is missing.</param>
internal sealed record FieldSpec(string Path, ObjectKind Kind = default, bool Create = false)
{
    private string[]? steps;

    public string[] Steps => steps ??= Split(Path);

    private static string[] Split(string path) =>
        [.. path.Replace("\\/", "\0", StringComparison.Ordinal).Split('/').Select(step => step.Replace('\0', '/'))];

    public bool Selects(ObjectKind kind) =>
        (Kind.Group ?? "").Length + (Kind.Version ?? "").Length + (Kind.Kind ?? "").Length == 0 || Kind.Selects(kind);
}
