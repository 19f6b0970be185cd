using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>On Azure, visitors come through an Ingress with a certificate, and load balancers stay inside the network.</summary>
/// <remarks>
/// Source: CIS AKS Benchmark, section 5.4, "Encrypt traffic to HTTPS load balancers with TLS certificates". Azure's load balancer
/// works on connections and cannot end TLS itself.
/// </remarks>
public sealed class AzureLoadBalancerTls : Control
{
    private const string IsInternal = "service.beta.kubernetes.io/azure-load-balancer-internal";

    public override ControlInfo Info { get; } =
        new("C-0245", "Encrypt traffic to HTTPS load balancers with TLS certificates", BaseScore: 8)
    {
        Category = Category.Network,
        Judges = [Services.Kind, IngressBackends.Kind],
        Scopes = ScanScopes.Aks,
        Description = "Traffic that enters without TLS can be read and changed on its way. Azure's load balancer passes it "
            + "on unencrypted, so only something that ends TLS should face the internet.",
        Remediation = "Make the load balancer internal with the annotation "
            + "service.beta.kubernetes.io/azure-load-balancer-internal and let visitors in through an Ingress with a tls "
            + "section.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var marker = resource["metadata"]["annotations"][IsInternal];
        if (resource["spec"]["type"].Is("LoadBalancer") && !marker.Is("true"))
        {
            yield return Failure.Set(marker, "true");
        }

        var tls = resource["spec"]["tls"];
        if (resource.Type == IngressBackends.Kind && tls.Count == 0)
        {
            yield return Failure.Set(tls, Failure.Placeholder);
        }
    }
}
