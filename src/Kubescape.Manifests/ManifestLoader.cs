using Kubescape.Objects;

namespace Kubescape.Manifests;

/// <summary>From paths to objects.</summary>
public static class ManifestLoader
{
    /// <summary>Stands for standard input among the paths.</summary>
    public const string StandardInput = "-";

    /// <summary>Fewer files are read before anybody can read that they are.</summary>
    private const int FilesPerReport = 100;

    /// <summary>Reads every object at the paths: files, directories with all below them, patterns, or <c>-</c> alone.</summary>
    /// <returns>The objects in ordinal order of their files, and what could not be read.</returns>
    /// <exception cref="ManifestException">A path leads nowhere, or there is no object at all.</exception>
    public static Inventory Load(
        IReadOnlyList<string> paths, ManifestOptions options, Func<Stream> standardInput, CancellationToken cancellationToken)
    {
        if (paths.Contains(StandardInput) && paths.Count > 1)
        {
            throw new ManifestException("Standard input (-) cannot be scanned together with other paths.");
        }

        var walker = new ManifestWalker(options);
        foreach (var path in paths.Where(path => path != StandardInput))
        {
            walker.Add(path, isAlone: paths.Count == 1);
        }

        var files = paths.Contains(StandardInput)
            ? [new ManifestFile(StandardInput, StandardInput)]
            : walker.Files.DistinctBy(file => file.Path).ToList();
        var readers = files.Select(file => new ManifestReader(file, options.MaxFileBytes)).ToArray();
        var done = 0;
        Parallel.ForEach(
            readers,
            new ParallelOptions { CancellationToken = cancellationToken },
            reader =>
            {
                reader.Read(file => file.Path == StandardInput ? standardInput() : options.OpenFile(file.Path));
                if (Interlocked.Increment(ref done) is var count && count % FilesPerReport == 0)
                {
                    options.Progress?.Report(new ManifestProgress(count, readers.Length));
                }
            });

        var inventory = new Inventory
        {
            Resources = [.. readers.SelectMany(reader => reader.Resources)],
            Problems = [.. walker.Problems, .. readers.SelectMany(reader => reader.Problems)],
        };
        return inventory.Resources.IsEmpty ? throw NothingFound(paths, files.Count, inventory) : inventory;
    }

    private static ManifestException NothingFound(IReadOnlyList<string> paths, int files, Inventory inventory)
    {
        const int MostProblems = 10;
        var where = string.Join(", ", paths.Select(path => path == StandardInput ? "standard input" : path));
        var summary = files == 0
            ? $"{where}: there are no .yaml, .yml or .json files."
            : $"{where}: there are no Kubernetes objects (a document with apiVersion and kind) in "
                + $"{(paths.Contains(StandardInput) ? "it" : files == 1 ? "the file" : $"the {files} files")}.";
        return new ManifestException(
            string.Join('\n', [summary, .. inventory.Problems.Take(MostProblems).Select(problem => $"  {problem}")]));
    }
}
