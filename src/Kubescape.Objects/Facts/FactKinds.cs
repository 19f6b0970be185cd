namespace Kubescape.Objects;

/// <summary>
/// The kinds of facts: documents in the form of Kubernetes objects that tell what no object tells, such as what stands in the
/// files of a node. Wherever they come from, a file or a cluster, they are judged like objects.
/// </summary>
/// <remarks>
/// Groups that also have objects of clusters, <c>eks.amazonaws.com</c> among them, count kind by kind. Source: the match
/// criteria of Kubescape's rules.
/// </remarks>
public static class FactKinds
{
    /// <summary>The group of what nodes tell of themselves, one object for each node and kind.</summary>
    public const string HostGroup = "hostdata.kubescape.cloud";

    private const string ApiServerGroup = "apiserverinfo.kubescape.cloud";

    /// <summary>What the API server says at <c>/version</c>.</summary>
    public static ResourceKind ApiServer { get; } = new(ApiServerGroup, "APIServerInfo");

    /// <summary>What the service scan found when it tried the ports of a Service.</summary>
    public static ResourceKind ServiceScan { get; } = new("kubescape.io", "ServiceScanResult");

    /// <summary>Whether objects of the kind are facts.</summary>
    public static bool Contains(ResourceKind kind) => kind.Group switch
    {
        HostGroup or ApiServerGroup or "armo.vuln.images" or "image.vulnscan.com" => true,
        _ => kind == ServiceScan || CloudOf(kind) != CloudService.None,
    };

    /// <summary>The cloud that tells facts of this kind; none for other kinds.</summary>
    public static CloudService CloudOf(ResourceKind kind) => kind switch
    {
        { Kind: not ("ClusterDescribe" or "DescribeRepositories" or "ListEntitiesForPolicies" or "PolicyVersion") } =>
            CloudService.None,
        { Group: "management.azure.com" } => CloudService.Aks,
        { Group: "eks.amazonaws.com" } => CloudService.Eks,
        { Group: "container.googleapis.com" } => CloudService.Gke,
        _ => CloudService.None,
    };
}
