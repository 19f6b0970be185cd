using System.Globalization;
using Kubescape.Controls;
using Kubescape.Manifests;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Files and standard input, which are read whatever the plan.</summary>
internal sealed class ManifestSource(ScanRequest request, Inventory inventory) : IScanSource
{
    public ScanSetting Setting { get; } = SettingOf(inventory);

    /// <summary>What was read.</summary>
    public Inventory Inventory => inventory;

    public ScanTarget Target { get; } = new(TargetKindOf(request.Paths)) { Paths = request.Paths };

    /// <summary>Reads everything at the paths of a request.</summary>
    /// <exception cref="ManifestException">There is nothing.</exception>
    public static ManifestSource Open(
        ScanRequest request, IProgress<ManifestProgress>? progress, CancellationToken cancellationToken) =>
        new(request, Load(request, request.Paths, progress, cancellationToken));

    /// <summary>What is known of a scan of these objects before its plan.</summary>
    public static ScanSetting SettingOf(Inventory inventory) => new(
        ScanScopes.File,
        inventory.Resources.Select(resource => resource.Type).ToHashSet(),
        "this is a scan of files, and no facts that it judges are among them");

    /// <summary>Reads everything at some paths, with the limits of a request.</summary>
    /// <exception cref="ManifestException">There is nothing.</exception>
    public static Inventory Load(
        ScanRequest request, IReadOnlyList<string> paths, IProgress<ManifestProgress>? progress,
        CancellationToken cancellationToken)
    {
        var options = new ManifestOptions
        {
            ExcludedPaths = request.ExcludedPaths,
            UsesIgnoreFiles = request.UsesIgnoreFiles,
            MaxFileBytes = MaxFileBytes(),
            Progress = progress,
        };
        return ManifestLoader.Load(paths, options, StandardStreams.OpenInput, cancellationToken);
    }

    public Task<Inventory> ReadAsync(ScanPlan plan, CancellationToken cancellationToken) => Task.FromResult(inventory);

    public void Dispose()
    {
    }

    private static TargetKind TargetKindOf(IReadOnlyList<string> paths) => paths switch
    {
        [ManifestLoader.StandardInput] => TargetKind.StandardInput,
        [var path] when File.Exists(path) => TargetKind.File,
        _ => TargetKind.Directory,
    };

    private static long MaxFileBytes()
    {
        var text = Environment.GetEnvironmentVariable(ManifestOptions.MaxFileSizeVariable);
        if (string.IsNullOrEmpty(text))
        {
            return ManifestOptions.DefaultMaxFileBytes;
        }

        return long.TryParse(text, CultureInfo.InvariantCulture, out var bytes) && bytes is > 0 and <= int.MaxValue
            ? bytes
            : throw new UsageException(
                $"{ManifestOptions.MaxFileSizeVariable}: '{text}' is no size: expected bytes, from 1 to {int.MaxValue}.");
    }
}
