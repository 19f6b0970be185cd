using Kubescape.Controls.Clouds;
using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>The API server keeps a record of what it is asked.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Auditing"; Amazon EKS User Guide, "Send control plane logs to CloudWatch Logs";
/// Google's LoggingConfig.
/// </remarks>
public sealed class AuditLogs() : ControlPlaneControl(ControlPlaneProgram.ApiServer)
{
    private static readonly string[] AmazonTypes = ["api", "audit", "authenticator", "controllerManager", "scheduler"];

    public override ControlInfo Info { get; } = new("C-0067", "Audit logs enabled", BaseScore: 5)
    {
        Category = Category.ControlPlane,
        Judges = [Pod, ManagedClusters.Eks, ManagedClusters.Gke],
        Scopes = ScanScopes.Cluster,
        Tags = ["security", "compliance"],
        Description = "The audit log tells who did what in the cluster. Without it nobody notices an intruder at the API, and "
            + "nobody finds out later what was done.",
        Remediation = "Give the API server an audit policy and a place for the log; on a managed cluster switch on the logs of "
            + "the control plane.",
    };

    protected override IEnumerable<Failure> CheckFlags(CommandLine line)
    {
        if (line.Find("audit-policy-file") is not { Value.Length: > 0 })
        {
            yield return Failure.Review(line.Flags) with { Expected = "--audit-policy-file with the path of an audit policy" };
        }
    }

    protected override IEnumerable<Failure> CheckCloud(ResourceKind cloud, Field cluster)
    {
        if (cloud == ManagedClusters.Gke && cluster["logging_config"]["component_config"]["enable_components"].Count == 0)
        {
            yield return Failure.Whole("logging of some component, the API server among them");
        }
        else if (cloud == ManagedClusters.Eks && MissingAtAmazon(cluster) is { Count: > 0 } missing)
        {
            yield return Failure.Whole($"control plane logging of the types {string.Join(", ", missing)}");
        }
    }

    private static List<string> MissingAtAmazon(Field cluster)
    {
        var logging = ManagedClusters.Amazon(ManagedClusters.Amazon(cluster, "Cluster"), "Logging");
        var enabled = ManagedClusters.Amazon(logging, "ClusterLogging").Items
            .Where(setup => ManagedClusters.Amazon(setup, "Enabled").IsTrue)
            .SelectMany(setup => ManagedClusters.Amazon(setup, "Types").Items.Select(type => type.Text));
        return [.. AmazonTypes.Except(enabled.OfType<string>(), StringComparer.Ordinal)];
    }
}
