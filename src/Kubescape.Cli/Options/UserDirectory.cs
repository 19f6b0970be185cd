using System.CommandLine;

namespace Kubescape.Cli;

/// <summary>Where the program keeps what it is told to keep: <c>~/.kubescape</c>, unless another directory is given.</summary>
internal static class UserDirectory
{
    /// <summary>The path of a file in it.</summary>
    /// <exception cref="UsageException">No directory is given, and the user has no home.</exception>
    public static string File(ParseResult parsed, string name)
    {
        if (parsed.GetValue(GlobalOptions.CacheDir) is { Length: > 0 } given)
        {
            return Path.Combine(given, name);
        }

        return Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            ? Path.Combine(home, ".kubescape", name)
            : throw new UsageException("There is no home directory ($HOME): name a directory with --cache-dir.");
    }
}
