namespace Kubescape.Cli;

/// <summary><c>~/.kubescape</c>, where the program keeps what it is told to keep.</summary>
internal static class UserDirectory
{
    /// <summary>The path of a file in it.</summary>
    /// <exception cref="UsageException">The user has no home.</exception>
    public static string File(string name) =>
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) is { Length: > 0 } home
            ? Path.Combine(home, ".kubescape", name)
            : throw new UsageException("There is no home directory ($HOME): say with --output where to write.");
}
