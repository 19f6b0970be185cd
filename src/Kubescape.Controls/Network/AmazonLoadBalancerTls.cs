using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A load balancer of Amazon that serves HTTPS has a certificate.</summary>
/// <remarks>Source: CIS EKS Benchmark, section 5.4, "Encrypt traffic to HTTPS load balancers with TLS certificates".</remarks>
public sealed class AmazonLoadBalancerTls : Control
{
    private const string Certificate = "service.beta.kubernetes.io/aws-load-balancer-ssl-cert";

    public override ControlInfo Info { get; } =
        new("C-0231", "Encrypt traffic to HTTPS load balancers with TLS certificates", BaseScore: 5)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Scopes = ScanScopes.Eks,
        Description = "A load balancer without a certificate passes the traffic of its HTTPS port on as it comes. Where the "
            + "application behind it does not encrypt either, passwords and data cross the internet in the clear.",
        Remediation = "Name a certificate of AWS Certificate Manager in the annotation "
            + "service.beta.kubernetes.io/aws-load-balancer-ssl-cert.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(service => service["spec"]["type"].Is("LoadBalancer"));

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var certificate = resource["metadata"]["annotations"][Certificate];
        if (!certificate.HasValue && resource["spec"]["ports"].Items.Any(port => port["port"].Integer == 443))
        {
            yield return Failure.Set(certificate, "AWS_LOADBALANCER_SSL_CERT") with
            {
                IsTemplate = true,
                Path = $"metadata.annotations['{Certificate}']",
            };
        }
    }
}
