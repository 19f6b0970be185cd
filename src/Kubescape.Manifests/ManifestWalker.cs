using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Manifests;

/// <summary>Finds the manifest files under paths and patterns, in ordinal order of their paths.</summary>
internal sealed class ManifestWalker
{
    private static readonly string[] Extensions = [".yaml", ".yml", ".json"];

    private readonly ManifestOptions options;
    private readonly ImmutableArray<PathPattern> asked;
    private readonly List<ManifestFile> files = [];
    private readonly List<SourceProblem> problems = [];
    private List<PathPattern> excluded = [];

    /// <summary>A walk through the file system.</summary>
    /// <exception cref="ManifestException">A pattern makes no sense.</exception>
    public ManifestWalker(ManifestOptions options)
    {
        this.options = options;
        asked = [.. options.ExcludedPaths.Select(PatternOf)];
    }

    /// <summary>The files found so far.</summary>
    public IReadOnlyList<ManifestFile> Files => files;

    /// <summary>What could not be looked at.</summary>
    public IReadOnlyList<SourceProblem> Problems => problems;

    /// <summary>Adds what is at a path: a file, everything below a directory, or what a pattern matches.</summary>
    /// <param name="path">The path.</param>
    /// <param name="isAlone">Whether it is the only path, so that files are named relative to it.</param>
    /// <exception cref="ManifestException">There is nothing at the path.</exception>
    public void Add(string path, bool isAlone)
    {
        if (Directory.Exists(path))
        {
            Start(path, isAlone ? "" : Slashes(path), include: null);
        }
        else if (File.Exists(path))
        {
            files.Add(new ManifestFile(path, isAlone ? Path.GetFileName(path) : Slashes(path)));
        }
        else if (path.AsSpan().ContainsAny("*?["))
        {
            AddMatches(path, isAlone);
        }
        else
        {
            throw new ManifestException($"{path}: there is no such file or directory.");
        }
    }

    private static PathPattern PatternOf(string pattern) => PathPattern.TryParse(pattern)
        ?? throw new ManifestException($"'{pattern}' is no pattern: a range in brackets ends before it begins.");

    /// <summary>Begins with a directory, whose wishes come before those of whoever scans it.</summary>
    private void Start(string root, string prefix, PathPattern? include)
    {
        excluded = [.. options.UsesIgnoreFiles ? IgnoreFile.Read(root, options.OpenFile) : [], .. asked];
        Walk(root, relative: "", prefix, include);
    }

    private void AddMatches(string pattern, bool isAlone)
    {
        var parts = Slashes(pattern).Split('/');
        var fixedParts = parts.TakeWhile(part => !part.AsSpan().ContainsAny("*?[")).ToArray();
        var root = fixedParts.Length == 0 ? "." : string.Join('/', fixedParts) is "" ? "/" : string.Join('/', fixedParts);
        if (!Directory.Exists(root))
        {
            throw new ManifestException($"{pattern}: there is no directory {root}.");
        }

        var before = files.Count;
        Start(root, isAlone ? "" : Slashes(root), PatternOf(string.Join('/', parts[fixedParts.Length..])));
        if (files.Count == before)
        {
            throw new ManifestException($"{pattern}: no file matches; quote the pattern, and mind that it looks below {root}.");
        }
    }

    private void Walk(string directory, string relative, string prefix, PathPattern? include)
    {
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(directory).GetFileSystemInfos();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            problems.Add(new SourceProblem(ProblemSeverity.Error, directory, $"the directory cannot be read: {Reason(error)}"));
            return;
        }

        if (entries.Any(entry => entry.Name == "Chart.yaml"))
        {
            problems.Add(new SourceProblem(
                ProblemSeverity.Error,
                directory,
                $"the templates of this Helm chart are not rendered, so they are not judged: run 'helm template {directory} | "
                + "kubescape scan -'"));
        }

        foreach (var entry in entries.OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var path = relative.Length == 0 ? entry.Name : $"{relative}/{entry.Name}";
            var isDirectory = entry.Attributes.HasFlag(FileAttributes.Directory);
            if (PathPattern.Excludes(excluded, path, isDirectory))
            {
                continue;
            }

            if (isDirectory)
            {
                // A linked directory may lead back up; what it holds is scanned where it stands.
                if (entry.LinkTarget is null && entry.Name != ".git" && !IsChartTemplates(entry))
                {
                    Walk(Path.Combine(directory, entry.Name), path, prefix, include);
                }
            }
            else if (include?.Matches(path, isDirectory: false)
                ?? Extensions.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
            {
                files.Add(new ManifestFile(Path.Combine(directory, entry.Name), prefix.Length == 0 ? path : $"{prefix}/{path}"));
            }
        }
    }

    private static bool IsChartTemplates(FileSystemInfo directory) =>
        directory.Name == "templates" && File.Exists(Path.Combine(Path.GetDirectoryName(directory.FullName)!, "Chart.yaml"));

    private static string Slashes(string path) => path.Replace('\\', '/').TrimEnd('/');

    internal static string Reason(Exception error) => error switch
    {
        UnauthorizedAccessException => "permission denied",
        FileNotFoundException or DirectoryNotFoundException => "it is gone, or a link that leads nowhere",
        _ => error.Message.TrimEnd('.'),
    };
}
