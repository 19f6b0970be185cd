using Kubescape.Cluster;
using Kubescape.Controls;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>A live cluster, of which only what a plan needs is read.</summary>
internal sealed class ClusterSource : IScanSource
{
    private readonly ClusterClient client;
    private readonly ReadingDeadline deadline;
    private readonly ProgressLine progress;

    private ClusterSource(ClusterClient client, ReadingDeadline deadline, ProgressLine progress)
    {
        this.client = client;
        this.deadline = deadline;
        this.progress = progress;
    }

    public ScanSetting Setting { get; } = new(ScanScopes.Cluster, new HashSet<ResourceKind>(), "this is a scan of a cluster");

    public ScanTarget Target => new(TargetKind.Cluster)
    {
        ClusterName = client.Access.ClusterName,
        ContextName = client.Access.ContextName,
        ServerVersion = client.Version?.Root ?? default,
    };

    /// <summary>Connects to the cluster of a request.</summary>
    /// <exception cref="ClusterException">It cannot be reached.</exception>
    public static async Task<ClusterSource> OpenAsync(
        ScanRequest request, StandardStreams streams, Log log, TimeProvider clock, CancellationToken cancellationToken)
    {
        var access = ClusterAccess.Find(request.KubeConfig, request.KubeContext, HostEnvironment.OfProcess(), clock);
        log.Debug($"{access.Server}, {access.Origin}");
        var patience = new ReadingDeadline(access.Server, request.Timeout, clock);
        try
        {
            var connected = await patience.RunAsync(
                token => ClusterClient.ConnectAsync(access, RequestLimits.Default, clock, token), cancellationToken);
            return new ClusterSource(connected, patience, new ProgressLine(streams, log));
        }
        catch
        {
            patience.Dispose();
            throw;
        }
    }

    public Task<Inventory> ReadAsync(ScanPlan plan, CancellationToken cancellationToken) => deadline.RunAsync(
        token => new ClusterCollector(client).CollectAsync(plan.Kinds, plan.Namespaces, progress, token), cancellationToken);

    public void Dispose()
    {
        progress.Dispose();
        client.Dispose();
        deadline.Dispose();
    }
}
