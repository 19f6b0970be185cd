using System.CommandLine;
using Kubescape.Objects;
using Kubescape.Posture;
using Kubescape.Reports;

namespace Kubescape.Cli;

/// <summary>Carries a scan through: read, judge, report, gate.</summary>
internal sealed class ScanRunner(ScanRequest request, ParseResult parsed, StandardStreams streams, Log log, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        if (request.Fix)
        {
            FixRunner.DemandTerminal(parsed, streams);
        }

        if (request.Gates.RiskThreshold is not null)
        {
            log.Warning("--fail-threshold is still computed on the risk score; --compliance-threshold replaced it.");
        }

        var (plan, inventory, target) = await ReadAsync(cancellationToken);
        log.Debug($"{inventory.Resources.Length} objects, {plan.Controls.Length} controls");

        var profile = request.Profiles ? new ScanProfile() : null;
        var result = PostureScan.Run(plan, inventory, target, clock, profile, cancellationToken);
        if (result.Resources.IsEmpty && !plan.Objects.IsOpen)
        {
            log.Warning("The filters of kinds and labels leave no object to judge.");
        }

        var comparison = request.Baseline?.CompareWith(result);
        await new ReportWriter(request.Report, parsed, streams, log).WriteAsync(ViewOf(result), comparison, cancellationToken);
        streams.Flush();
        if (profile is not null)
        {
            ProfilePrinter.Print(profile, streams.RenderError(parsed));
        }

        if (request.Fix)
        {
            Fix(result);
        }

        return BreachReport.Tell(
            [
                .. Gate.Breaches(request.Gates, result),
                .. comparison is null ? [] : request.Baseline!.Gate.Breaches(comparison),
            ],
            log);
    }

    /// <summary>The result without what nobody asked to see.</summary>
    private ScanResult ViewOf(ScanResult result)
    {
        var view = request.Filters.Severities.Of(result);
        return request.Report.HiddenNames is { } names ? names.Of(view) : view;
    }

    /// <summary>
    /// Mends what the report shows, under its real names. The report may be on standard output, so that the changes are shown
    /// beside it.
    /// </summary>
    private void Fix(ScanResult result)
    {
        var requests = FixRequests.Of(request.Filters.Severities.Of(result)).ToList();
        var digests = result.Resources.Select(resource => resource.Source).OfType<ResourceSource>()
            .GroupBy(source => source.Path, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Digest, StringComparer.Ordinal);
        var files = new SourceFiles(basePath: "");
        files.DemandUnchanged(requests.Where(one => one.Edit is not null && digests.ContainsKey(one.File)), digests);
        new FixRunner(parsed, streams, streams.Error, streams.ColorsOnError(parsed), files).Run(requests);
    }

    private async Task<(ScanPlan Plan, Inventory Inventory, ScanTarget Target)> ReadAsync(CancellationToken cancellationToken)
    {
        var facts = FactFiles.Read(request, cancellationToken);
        using var source = await OpenAsync(cancellationToken);
        var plan = request.Plan(source.Setting.With(facts));
        if (request.Gates.Compliance.ProblemIn(plan) is { } problem)
        {
            throw new UsageException($"--compliance-threshold: {problem}");
        }

        var inventory = await source.ReadAsync(plan, cancellationToken);
        var target = request.ClusterName is { } name ? source.Target with { ClusterName = name } : source.Target;
        return (plan, inventory.With(facts), target);
    }

    private async Task<IScanSource> OpenAsync(CancellationToken cancellationToken)
    {
        if (request.IsCluster)
        {
            return await ClusterSource.OpenAsync(request, streams, log, clock, cancellationToken);
        }

        using var progress = new ProgressLine(streams, log);
        return ManifestSource.Open(request, progress, cancellationToken);
    }
}
