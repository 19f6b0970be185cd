using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>CronJobs run programs again and again: each should be known.</summary>
/// <remarks>Source: MITRE ATT&amp;CK for containers, T1053.007 "Container Orchestration Job".</remarks>
public sealed class CronJobs : Control
{
    public override ControlInfo Info { get; } = new("C-0026", "Kubernetes CronJob", BaseScore: 1)
    {
        Category = Category.Workload,
        Judges = [new("batch", "CronJob")],
        Scopes = ScanScopes.Cluster,
        Tags = ["compliance"],
        Description = "A CronJob is a quiet way to stay in a cluster: the intruder's program comes back on schedule after every "
            + "cleanup.",
        Remediation = "Look through the list, and delete each CronJob that nobody needs; accept the others by an exception.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        [Failure.Whole("a CronJob whose owner and purpose are known")];
}
