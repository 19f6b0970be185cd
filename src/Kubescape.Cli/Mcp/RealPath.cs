namespace Kubescape.Cli;

/// <summary>Where a path leads when every link on its way is followed, as the kernel follows them.</summary>
internal static class RealPath
{
    /// <summary>What the kernel allows too, against links that lead in circles.</summary>
    private const int MaxLinks = 40;

    /// <summary>The absolute path, without links and without <c>.</c> and <c>..</c>.</summary>
    /// <exception cref="IOException">The links lead in circles.</exception>
    public static string Of(string path)
    {
        var parts = new Stack<string>(Parts(Path.Combine(Environment.CurrentDirectory, path)));
        var real = "/";
        for (var links = 0; parts.TryPop(out var part);)
        {
            if (part == "..")
            {
                real = Path.GetDirectoryName(real) ?? "/";
                continue;
            }

            var next = Path.Combine(real, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                real = next;
                continue;
            }

            if (++links > MaxLinks)
            {
                throw new IOException("there are too many links on the way to it");
            }

            real = Path.IsPathRooted(target) ? "/" : real;
            foreach (var inner in Parts(target))
            {
                parts.Push(inner);
            }
        }

        return real;
    }

    /// <summary>The parts of a path, the last one first.</summary>
    private static IEnumerable<string> Parts(string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != ".").Reverse();
}
