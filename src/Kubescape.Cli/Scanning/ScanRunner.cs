using System.CommandLine;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Carries a scan through: read, judge, report, gate.</summary>
internal sealed class ScanRunner(ScanRequest request, ParseResult parsed, StandardStreams streams, Log log, TimeProvider clock)
{
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var (plan, inventory, target) = await ReadAsync(cancellationToken);
        log.Debug($"{inventory.Resources.Length} objects, {plan.Controls.Length} controls");

        var result = PostureScan.Run(plan, inventory, target, clock, cancellationToken);
        if (result.Resources.IsEmpty && !plan.Objects.IsOpen)
        {
            log.Warning("The filters of kinds and labels leave no object to judge.");
        }

        var view = request.Filters.Severities.Of(result);
        if (request.Report.HiddenNames is { } names)
        {
            view = names.Of(view);
        }

        await new ReportWriter(request.Report, parsed, streams, log).WriteAsync(view, cancellationToken);

        var breaches = Gate.Breaches(request.Gates, result);
        foreach (var breach in breaches)
        {
            log.Error(breach);
        }

        return breaches.IsEmpty ? ExitCode.Success : ExitCode.GateBreached;
    }

    private async Task<(ScanPlan Plan, Inventory Inventory, ScanTarget Target)> ReadAsync(CancellationToken cancellationToken)
    {
        var facts = FactFiles.Read(request, cancellationToken);
        using var source = await OpenAsync(cancellationToken);
        var setting = source.Setting.With(facts);
        var plan = request.Filters.Apply(request.Subject.Plan(setting), setting) with
        {
            Inputs = request.Inputs,
            Namespaces = request.Namespaces,
            ShowsSecrets = request.ShowsSecrets,
        };
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
