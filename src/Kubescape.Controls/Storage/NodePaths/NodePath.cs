namespace Kubescape.Controls.Storage;

/// <summary>Paths on a node as they are after the kernel has followed them.</summary>
internal static class NodePath
{
    /// <summary>
    /// The path without empty parts, <c>.</c> and <c>..</c>, and with <c>/run</c> for its link <c>/var/run</c>; <c>/</c> for the root.
    /// </summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part != "..")
            {
                if (part != ".")
                {
                    parts.Add(part);
                }
            }
            else if (parts.Count > 0)
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        if (parts is ["var", "run", ..])
        {
            parts.RemoveAt(0);
        }

        return $"/{string.Join('/', parts)}";
    }

    /// <summary>Whether a normal path is the folder or in it.</summary>
    public static bool IsIn(string path, string folder) =>
        path.StartsWith(folder, StringComparison.Ordinal) && (path.Length == folder.Length || path[folder.Length] == '/');
}
