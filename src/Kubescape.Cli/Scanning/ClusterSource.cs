using Kubescape.Cluster;
using Kubescape.Objects;
using Kubescape.Posture;

namespace Kubescape.Cli;

/// <summary>A live cluster, of which only what a plan needs is read.</summary>
internal sealed class ClusterSource : IScanSource
{
    private readonly ClusterClient client;
    private readonly ReadingDeadline deadline;
    private readonly ProgressLine progress;

    private readonly DetectedCloud cloud;

    private ClusterSource(ClusterClient client, DetectedCloud cloud, ReadingDeadline deadline, ProgressLine progress)
    {
        this.client = client;
        this.cloud = cloud;
        this.deadline = deadline;
        this.progress = progress;
    }

    public ScanSetting Setting => new(CloudScopes.Of(cloud.Service), new HashSet<ResourceKind>(), DescribeCloud());

    public ScanTarget Target => new(TargetKind.Cluster)
    {
        ClusterName = client.Access.ClusterName,
        ContextName = client.Access.ContextName,
        Cloud = cloud.Service,
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
        ClusterClient? connected = null;
        try
        {
            connected = await patience.RunAsync(
                token => ClusterClient.ConnectAsync(access, RequestLimits.Default, clock, token), cancellationToken);
            var detected = await patience.RunAsync(connected.DetectCloudAsync, cancellationToken);
            return new ClusterSource(connected, detected, patience, new ProgressLine(streams, log));
        }
        catch
        {
            connected?.Dispose();
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

    private string DescribeCloud() => cloud.Service == CloudService.None
        ? "nothing about this cluster points to a cloud"
        : $"this is a cluster of {cloud.Service.Name()} ({cloud.Evidence})";
}
