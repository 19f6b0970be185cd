namespace Kubescape.Helm;

/// <summary>Asking for types and equality.</summary>
internal static class ReflectionFunctions
{
    public static FunctionTable Table => new()
    {
        { "typeOf", 1, static a => GoType.Name(a[0]) },
        { "typeIs", 2, static a => a.Text(0) == GoType.Name(a[1]) },
        { "typeIsLike", 2, static a => GoType.Name(a[1]) is var name && (a.Text(0) == name || "*" + a.Text(0) == name) },
        { "kindOf", 1, static a => GoType.Kind(a[0]) },
        { "kindIs", 2, static a => a.Text(0) == GoType.Kind(a[1]) },
        { "deepEqual", 2, static a => DeepEquality.Same(a[0], a[1]) },
    };
}
