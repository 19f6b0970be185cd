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
        if (request.Gates.RiskThreshold is not null)
        {
            log.Warning("--fail-threshold is still computed on the risk score; --compliance-threshold replaced it.");
        }

        var (plan, inventory, target) = await ReadAsync(cancellationToken);
        log.Debug($"{inventory.Resources.Length} objects, {plan.Controls.Length} controls");

        var profile = request.Profiles ? new ScanProfile() : null;
        var result = PostureScan.Run(plan, inventory, target, clock, profile, cancellationToken);
        var comparison = request.Baseline?.CompareWith(result);
        await new ReportWriter(request.Report, parsed, streams, log).WriteAsync(result, comparison, cancellationToken);
        if (profile is not null)
        {
            streams.Flush();
            ProfilePrinter.Print(profile, streams.RenderError(parsed));
        }

        return BreachReport.Tell(
            [
                .. Gate.Breaches(request.Gates, result),
                .. comparison is null ? [] : request.Baseline!.Gate.Breaches(comparison),
            ],
            log);
    }

    private async Task<(ScanPlan Plan, Inventory Inventory, ScanTarget Target)> ReadAsync(CancellationToken cancellationToken)
    {
        var facts = FactFiles.Read(request, cancellationToken);
        using var source = await OpenAsync(cancellationToken);
        var setting = source.Setting.With(facts);
        var plan = request.Subject.Plan(setting) with
        {
            Inputs = request.Inputs,
            Namespaces = request.Namespaces,
            Acceptances = request.HasDefaultAcceptances
                ? [.. request.Acceptances, .. DefaultAcceptances.For(setting.Scope)]
                : request.Acceptances,
            HonorsInlineAcceptances = request.HonorsInlineAcceptances,
        };
        if (request.Gates.Compliance.ProblemIn(plan) is { } problem)
        {
            throw new UsageException($"--compliance-threshold: {problem}");
        }

        var inventory = await source.ReadAsync(plan, cancellationToken);
        return (plan, inventory.With(facts), source.Target);
    }

    private async Task<IScanSource> OpenAsync(CancellationToken cancellationToken) => request.IsCluster
        ? await ClusterSource.OpenAsync(request, streams, log, clock, cancellationToken)
        : ManifestSource.Open(request, cancellationToken);
}
