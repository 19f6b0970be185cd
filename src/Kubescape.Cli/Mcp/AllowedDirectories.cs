using System.Collections.Immutable;

namespace Kubescape.Cli;

/// <summary>The directories that the server may read, whatever paths and links it is given.</summary>
internal sealed class AllowedDirectories
{
    private readonly ImmutableArray<string> roots;

    /// <summary>Allows some directories and all below them.</summary>
    /// <exception cref="UsageException">One of them is no directory.</exception>
    public AllowedDirectories(IEnumerable<string> directories) => roots = [.. directories.Select(Root).Distinct()];

    /// <summary>What a client's path really leads to, relative ones below the first directory.</summary>
    /// <exception cref="ToolException">It leads out of the directories, or nowhere.</exception>
    public string Resolve(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            throw new ToolException("A path is empty or has a character that no path has.");
        }

        string real;
        try
        {
            real = RealPath.Of(Path.Combine(roots[0], path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"{BoundedText.Of(path)}: {error.Message.TrimEnd('.')}.");
        }

        // Whether something is there is said only of what may be read.
        return !Contains(real) ? throw new ToolException($"{BoundedText.Of(path)} is outside of what this server may read: "
                + $"{string.Join(", ", roots)} (--allow-dir).")
            : Path.Exists(real) ? real
            : throw new ToolException($"{BoundedText.Of(path)}: there is no such file or directory.");
    }

    /// <summary>Opens a file that was found below a directory, unless it is a link that leads out.</summary>
    /// <exception cref="IOException">It leads out, or cannot be opened.</exception>
    public Stream Open(string path)
    {
        var real = RealPath.Of(path);
        return Contains(real) ? File.OpenRead(real) : throw new IOException("it is a link to where this server may not read");
    }

    private bool Contains(string real) => roots.Any(
        root => real == root || real.StartsWith(root.EndsWith('/') ? root : $"{root}/", StringComparison.Ordinal));

    private static string Root(string directory) => Directory.Exists(directory)
        ? RealPath.Of(directory)
        : throw new UsageException($"--allow-dir: there is no directory {directory}.");
}
