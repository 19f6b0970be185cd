namespace Kubescape.Kustomize;

/// <summary>The files of one build: reads them, remembers them, and keeps the limits.</summary>
internal sealed class BuildFiles(string top, KustomizeOptions options)
{
    private readonly HashSet<string> owned = new(StringComparer.Ordinal);
    private readonly string topFull = Path.GetFullPath(top);

    public KustomizeOptions Options => options;

    public BuildBudget Budget { get; } = new();

    /// <summary>Full paths.</summary>
    public IReadOnlyCollection<string> Owned => owned;

    /// <summary>A full path as a user would write it from where the build was started.</summary>
    public string Display(string path) =>
        Path.IsPathRooted(top) ? path : Path.GetRelativePath(Environment.CurrentDirectory, path);

    /// <summary>A full path relative to the directory that is built.</summary>
    public string Relative(string path) => Path.GetRelativePath(topFull, path).Replace('\\', '/');

    /// <summary>The content of a file, which the build owns from then on.</summary>
    /// <exception cref="BuildStepException">The file cannot be read.</exception>
    public byte[] Read(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > options.MaxFileBytes)
            {
                throw new BuildStepException($"the file {Display(path)} is larger than {options.MaxFileBytes} bytes");
            }

            Budget.CountBytes(length, Display(path));
            owned.Add(path);
            return File.ReadAllBytes(path);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new BuildStepException($"the file {Display(path)} cannot be read: {error.Message.TrimEnd('.')}");
        }
    }
}
