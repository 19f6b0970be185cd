using System.CommandLine;
using System.Globalization;
using Kubescape.Controls;
using Kubescape.Manifests;
using Kubescape.Objects;
using Kubescape.Posture;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary>Carries a scan through: read, judge, report, gate.</summary>
internal sealed class ScanRunner(ScanRequest request, ParseResult parsed, StandardStreams streams, Log log, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var plan = request.Subject.Plan(request.IsCluster ? ScanScopes.Cluster : ScanScopes.File) with
        {
            Inputs = request.Inputs,
            Namespaces = request.Namespaces,
        };
        var (target, inventory) = request.IsCluster
            ? await ReadClusterAsync(plan, cancellationToken)
            : ReadManifests(cancellationToken);
        log.Debug($"{inventory.Resources.Length} objects, {plan.Controls.Length} controls");

        var profile = request.Profiles ? new ScanProfile() : null;
        var result = PostureScan.Run(plan, inventory, target, clock, profile, cancellationToken);
        await new ReportWriter(request.Report, parsed, streams, log).WriteAsync(result, cancellationToken);
        if (profile is not null)
        {
            streams.Flush();
            ProfilePrinter.Print(profile, streams.RenderError(parsed));
        }

        var breaches = Gate.Breaches(request.Gates, result);
        foreach (var breach in breaches)
        {
            log.Error(breach);
        }

        return breaches.IsEmpty ? ExitCode.Success : ExitCode.GateBreached;
    }

    private (ScanTarget Target, Inventory Inventory) ReadManifests(CancellationToken cancellationToken)
    {
        var options = new ManifestOptions { ExcludedPaths = request.ExcludedPaths, MaxFileBytes = MaxFileBytes() };
        var inventory = ManifestLoader.Load(request.Paths, options, StandardStreams.OpenInput, cancellationToken);
        return (new ScanTarget(TargetKindOf(request.Paths)) { Paths = request.Paths }, inventory);
    }

    private async Task<(ScanTarget Target, Inventory Inventory)> ReadClusterAsync(
        ScanPlan plan, CancellationToken cancellationToken) =>
        await new ClusterReader(request, streams, log, clock).ReadAsync(plan, cancellationToken);

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
