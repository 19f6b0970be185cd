using Kubescape.Objects;

namespace Kubescape.Cluster;

/// <summary>What tells the clusters of clouds apart, in the order of trust.</summary>
/// <remarks>
/// Source: <c>spec.providerID</c> as the cloud providers of Kubernetes write it; the host names and version suffixes that the
/// clouds document for the endpoints and releases of their managed clusters.
/// </remarks>
internal static class CloudSigns
{
    private static readonly (string Scheme, CloudService Service)[] Schemes =
        [("aws://", CloudService.Eks), ("azure://", CloudService.Aks), ("gce://", CloudService.Gke)];

    private static readonly (string Domain, CloudService Service)[] Domains =
    [
        (".eks.amazonaws.com", CloudService.Eks),
        (".eks.amazonaws.com.cn", CloudService.Eks),
        (".azmk8s.io", CloudService.Aks),
        (".gke.goog", CloudService.Gke),
    ];

    private static readonly (string Mark, CloudService Service)[] Marks = [("-eks-", CloudService.Eks), ("-gke.", CloudService.Gke)];

    /// <summary>The cloud of a cluster.</summary>
    /// <param name="providerId">What a node says of its machine, <c>aws:///eu-west-1a/i-0123</c>, if known.</param>
    /// <param name="host">The host name of the API server.</param>
    /// <param name="version">The release of the API server, if known.</param>
    public static DetectedCloud Read(string? providerId, string host, string? version) =>
        Find(
            Schemes,
            scheme => providerId?.StartsWith(scheme, StringComparison.Ordinal) == true,
            $"a node has the providerID '{providerId}'")
        ?? Find(
            Domains,
            domain => host.EndsWith(domain, StringComparison.OrdinalIgnoreCase),
            $"the API server is '{host}'")
        ?? Find(
            Marks,
            mark => version?.Contains(mark, StringComparison.Ordinal) == true,
            $"the API server has the version '{version}'")
        ?? DetectedCloud.None;

    private static DetectedCloud? Find((string Sign, CloudService Service)[] signs, Func<string, bool> isThere, string evidence)
    {
        foreach (var (sign, service) in signs)
        {
            if (isThere(sign))
            {
                return new DetectedCloud(service, evidence);
            }
        }

        return null;
    }
}
