namespace Kubescape.Helm;

/// <summary>The names in JSON pointers.</summary>
/// <remarks>Source: RFC 6901, section 3.</remarks>
internal static class SchemaPointer
{
    public static string Escape(string name) =>
        name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    public static string Unescape(string name) =>
        name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);
}
