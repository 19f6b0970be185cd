using Kubescape.Objects;

namespace Kubescape.Reports;

/// <summary>Files as reports for other machines name them: nothing above the scanned directory, forward slashes.</summary>
internal static class ArtifactPath
{
    /// <summary>The file of a resource that has one; relative to the scanned path if the user gave that in full.</summary>
    public static string Of(ResourceSource source)
    {
        var path = (Path.IsPathRooted(source.Path) ? source.RelativePath : source.Path).Replace('\\', '/').TrimStart('/');
        return path.StartsWith("./", StringComparison.Ordinal) ? path[2..] : path;
    }

    /// <summary>The same as a relative reference.</summary>
    /// <remarks>Source: RFC 3986, section 4.2: a colon in the first segment would end a scheme, so it is escaped too.</remarks>
    public static string UriOf(ResourceSource source) => Escape(Of(source));

    /// <summary>A file that an earlier report names; a reference that is not relative when its path is not either.</summary>
    public static string UriOf(string path)
    {
        var slashes = path.Replace('\\', '/');
        return Path.IsPathRooted(path)
            ? $"file:///{Escape(slashes.TrimStart('/'))}"
            : Escape(slashes.StartsWith("./", StringComparison.Ordinal) ? slashes[2..] : slashes);
    }

    private static string Escape(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
