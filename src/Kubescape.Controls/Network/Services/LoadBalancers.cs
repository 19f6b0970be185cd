using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>What the Services of the type LoadBalancer say about who reaches them.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Service", "Internal load balancer"; the documentation of the cloud providers' controllers for
/// the annotations.
/// </remarks>
internal static class LoadBalancers
{
    private const string Aws = "service.beta.kubernetes.io/aws-load-balancer-";

    /// <summary>Annotations that keep a load balancer inside, and the value that does; empty for any value but a plain no.</summary>
    private static readonly ImmutableArray<(string Annotation, string Value)> Internal =
    [
        ($"{Aws}internal", ""),
        ($"{Aws}scheme", "internal"),
        ("service.beta.kubernetes.io/azure-load-balancer-internal", "true"),
        ("networking.gke.io/load-balancer-type", "internal"),
        ("cloud.google.com/load-balancer-type", "internal"),
        ("service.beta.kubernetes.io/openstack-internal-load-balancer", "true"),
        ("service.beta.kubernetes.io/oci-load-balancer-internal", "true"),
        ("service.beta.kubernetes.io/alibaba-cloud-loadbalancer-address-type", "intranet"),
        ("service.beta.kubernetes.io/do-loadbalancer-network", "internal"),
        ("service.kubernetes.io/qcloud-loadbalancer-internal-subnetid", ""),
        ("service.kubernetes.io/ibm-load-balancer-cloud-provider-ip-type", "private"),
    ];

    private static readonly ImmutableArray<string> Ranges =
    [
        "service.beta.kubernetes.io/load-balancer-source-ranges",
        $"{Aws}source-ranges",
        "service.beta.kubernetes.io/azure-allowed-ip-ranges",
        "service.beta.kubernetes.io/azure-allowed-service-tags",
    ];

    /// <summary>Whether the Service is one.</summary>
    public static bool Is(Resource service) => service["spec"]["type"].Is("LoadBalancer");

    /// <summary>Whether only the network of the cluster reaches it.</summary>
    public static bool IsInternal(Resource service) =>
        service["spec"]["loadBalancerClass"].Is("tailscale") || Internal.Any(entry => Has(service, entry.Annotation, entry.Value));

    /// <summary>The fields that list who may reach it; none where all may.</summary>
    public static IEnumerable<Field> SourceRanges(Resource service)
    {
        foreach (var range in service["spec"]["loadBalancerSourceRanges"].Items)
        {
            yield return range;
        }

        foreach (var annotation in Ranges)
        {
            if (service["metadata"]["annotations"][annotation] is { Text.Length: > 0 } field)
            {
                yield return field;
            }
        }
    }

    private static bool Has(Resource service, string annotation, string value) =>
        service["metadata"]["annotations"][annotation].Scalar is { Length: > 0 } text
        && (value.Length == 0
            ? !text.Equals("false", StringComparison.OrdinalIgnoreCase)
            : text.Equals(value, StringComparison.OrdinalIgnoreCase));
}
