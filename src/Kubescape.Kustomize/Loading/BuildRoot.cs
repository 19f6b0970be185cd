using System.Text.RegularExpressions;

namespace Kubescape.Kustomize;

/// <summary>The directory of a kustomization, and those that led to it.</summary>
/// <remarks>
/// Source: the load restrictor of Kustomize: files must be in or below the directory, directories may be anywhere but at or above
/// those that lead to them.
/// </remarks>
internal sealed partial class BuildRoot
{
    private readonly BuildFiles files;
    private readonly BuildRoot? referrer;
    private readonly string real;

    private BuildRoot(string full, BuildFiles files, BuildRoot? referrer)
    {
        FullPath = full;
        this.files = files;
        this.referrer = referrer;
        real = RealPath(full, isDirectory: true);
    }

    public string FullPath { get; }

    public string Display => files.Display(FullPath);

    public int Nesting => referrer is null ? 0 : referrer.Nesting + 1;

    /// <summary>The directory that is built.</summary>
    /// <exception cref="KustomizeException">There is no such directory.</exception>
    public static BuildRoot Open(string directory, BuildFiles files)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(directory));
        return Directory.Exists(full)
            ? new BuildRoot(full, files, referrer: null)
            : throw new KustomizeException("there is no such directory", directory, 0);
    }

    /// <summary>Whether a path of a kustomization is an address elsewhere.</summary>
    public static bool IsRemote(string path) =>
        path.Contains("://", StringComparison.Ordinal) || RemoteHost.IsMatch(path)
        || path.Contains("?ref=", StringComparison.Ordinal);

    /// <summary>Whether there is a file at the path.</summary>
    public bool HasFile(string path) =>
        !path.Contains('\0', StringComparison.Ordinal) && File.Exists(Path.Combine(FullPath, path));

    /// <summary>The full path of a file of this kustomization.</summary>
    /// <exception cref="BuildStepException">There is none, or it is outside.</exception>
    public string Locate(string path)
    {
        if (!HasFile(path))
        {
            throw new BuildStepException($"there is no file {path} in {Display}");
        }

        var full = Path.GetFullPath(Path.Combine(FullPath, path));
        return IsWithin(RealPath(full, isDirectory: false), real)
            ? full
            : throw new BuildStepException($"the file {files.Display(full)} is not in or below {Display}");
    }

    /// <summary>The content of a file of this kustomization.</summary>
    /// <exception cref="BuildStepException">The file cannot be read or is not allowed.</exception>
    public byte[] Read(string path)
    {
        if (!path.StartsWith("http://", StringComparison.Ordinal) && !path.StartsWith("https://", StringComparison.Ordinal))
        {
            return IsRemote(path) ? throw Refused(path) : files.Read(Locate(path));
        }

        if (files.Options.Remote is not { } remote || !Uri.TryCreate(path, UriKind.Absolute, out var address))
        {
            throw Refused(path);
        }

        try
        {
            var content = remote.Read(address);
            files.Budget.CountBytes(content.Length, path);
            return content;
        }
        catch (IOException error)
        {
            throw new BuildStepException($"{path} cannot be read: {error.Message.TrimEnd('.')}");
        }
    }

    /// <summary>The directory of another kustomization.</summary>
    /// <exception cref="BuildStepException">There is none, or it leads to this one.</exception>
    public BuildRoot Enter(string path)
    {
        if (IsRemote(path))
        {
            throw Refused(path);
        }

        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) || Path.IsPathRooted(path)
            || !Directory.Exists(Path.Combine(FullPath, path)))
        {
            throw new BuildStepException($"'{path}' is neither a file nor a directory relative to {Display}");
        }

        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(Path.Combine(FullPath, path)));
        var entered = new BuildRoot(full, files, this);
        for (var root = this; root is not null; root = root.referrer)
        {
            if (IsWithin(root.real, entered.real))
            {
                throw new BuildStepException($"a cycle: '{path}' contains {root.Display}, which leads to it");
            }
        }

        return entered;
    }

    private static BuildStepException Refused(string path) =>
        new($"'{path}' is remote, and remote files are not fetched; copy what it names into the repository");

    private static bool IsWithin(string path, string directory) =>
        path == directory || path.StartsWith(directory.TrimEnd('/') + '/', StringComparison.Ordinal);

    /// <summary>The path without links in any of its parts.</summary>
    private static string RealPath(string full, bool isDirectory)
    {
        var resolved = "/";
        var parts = full.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < parts.Length; at++)
        {
            resolved = Path.Combine(resolved, parts[at]);
            FileSystemInfo entry = isDirectory || at < parts.Length - 1 ? new DirectoryInfo(resolved) : new FileInfo(resolved);
            if (entry.LinkTarget is not null)
            {
                try
                {
                    var target = entry.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
                    resolved = target == resolved ? resolved : RealPath(target, entry is DirectoryInfo);
                }
                catch (IOException error)
                {
                    throw new BuildStepException($"the link {resolved} leads nowhere: {error.Message.TrimEnd('.')}");
                }
            }
        }

        return resolved;
    }

    [GeneratedRegex(
        @"^(git@|git::|gh:|github\.com[/:]|[\w.-]+@[\w.-]+:)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RemoteHost { get; }
}
