using System.Collections.Immutable;

namespace Kubescape.Manifests;

/// <summary>What to read and what to leave out.</summary>
public sealed record ManifestOptions
{
    /// <summary>The environment variable that changes <see cref="MaxFileBytes"/>.</summary>
    public const string MaxFileSizeVariable = "KUBESCAPE_MAX_FILE_SIZE";

    /// <summary>32 MiB: larger than any manifest, small enough to read whole.</summary>
    public const long DefaultMaxFileBytes = 32 * 1024 * 1024;

    /// <summary>Patterns in the syntax of <c>.gitignore</c>, relative to each scanned directory.</summary>
    public ImmutableArray<string> ExcludedPaths { get; init; } = [];

    /// <summary>Whether <c>.kubescapeignore</c> in a scanned directory counts, before <see cref="ExcludedPaths"/>.</summary>
    public bool UsesIgnoreFiles { get; init; } = true;

    /// <summary>The largest file that is read, in bytes.</summary>
    public long MaxFileBytes { get; init; } = DefaultMaxFileBytes;

    /// <summary>Told now and then while very many files are read; <see langword="null"/> for nobody.</summary>
    public IProgress<ManifestProgress>? Progress { get; init; }

    /// <summary>Opens a file that was found; what it throws as an I/O error is reported as a problem of that file.</summary>
    public Func<string, Stream> OpenFile { get; init; } = File.OpenRead;
}
