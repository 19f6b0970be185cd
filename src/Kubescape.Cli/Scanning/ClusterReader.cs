using Kubescape.Cluster;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>Reads from a cluster what a plan needs.</summary>
internal sealed class ClusterReader(ScanRequest request, StandardStreams streams, Log log, TimeProvider clock)
{
    public async Task<(ScanTarget Target, Inventory Inventory)> ReadAsync(ScanPlan plan, CancellationToken cancellationToken)
    {
        var access = ClusterAccess.Find(request.KubeConfig, request.KubeContext, HostEnvironment.OfProcess(), clock);
        log.Debug($"{access.Server}, {access.Origin}");
        using var deadline = new CancellationTokenSource(request.Timeout ?? Timeout.InfiniteTimeSpan, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(deadline.Token, cancellationToken);
        try
        {
            return await ReadAsync(access, plan, either.Token);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ClusterException($"{access.Server}: the cluster was not read within {request.Timeout!.Value.TotalSeconds} "
                + "seconds (--scan-timeout)");
        }
    }

    private async Task<(ScanTarget Target, Inventory Inventory)> ReadAsync(
        ClusterAccess access, ScanPlan plan, CancellationToken cancellationToken)
    {
        using var client = await ClusterClient.ConnectAsync(access, RequestLimits.Default, clock, cancellationToken);
        using var progress = new ProgressLine(streams, log);
        var inventory =
            await new ClusterCollector(client).CollectAsync(plan.Kinds, request.Namespaces, progress, cancellationToken);
        var target = new ScanTarget(TargetKind.Cluster)
        {
            ClusterName = access.ClusterName,
            ContextName = access.ContextName,
            ServerVersion = client.Version?.Root ?? default,
        };
        return (target, inventory);
    }
}
