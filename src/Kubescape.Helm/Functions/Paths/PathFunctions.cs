namespace Kubescape.Helm;

/// <summary>
/// Paths with slashes; those of the operating system are the same, since charts are written for one that has them.
/// </summary>
/// <remarks>Source: the package documentation of path.</remarks>
internal static class PathFunctions
{
    public static FunctionTable Table => new()
    {
        { "base osBase", 1, static a => Base(a.Text(0)) },
        { "dir osDir", 1, static a => a.Text(0) is var path ? Clean(path[..(path.LastIndexOf('/') + 1)]) : "" },
        { "clean osClean", 1, static a => Clean(a.Text(0)) },
        { "ext osExt", 1, static a => Extension(a.Text(0)) },
        { "isAbs osIsAbs", 1, static a => a.Text(0).StartsWith('/') },
    };

    private static string Base(string path)
    {
        var trimmed = path.TrimEnd('/');
        return path.Length == 0 ? "." : trimmed.Length == 0 ? "/" : trimmed[(trimmed.LastIndexOf('/') + 1)..];
    }

    private static string Clean(string path)
    {
        var isRooted = path.StartsWith('/');
        var kept = new List<string>();
        foreach (var part in path.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                kept.Add(part);
            }
            else if (kept is [.., not ".."])
            {
                kept.RemoveAt(kept.Count - 1);
            }
            else if (!isRooted)
            {
                kept.Add(part);
            }
        }

        var cleaned = (isRooted ? "/" : "") + string.Join('/', kept);
        return cleaned.Length == 0 ? "." : cleaned;
    }

    private static string Extension(string path)
    {
        var dot = path.LastIndexOf('.');
        return dot > path.LastIndexOf('/') ? path[dot..] : "";
    }
}
