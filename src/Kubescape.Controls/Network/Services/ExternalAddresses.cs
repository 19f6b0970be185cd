using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A Service claims no addresses of others.</summary>
/// <remarks>Source: CVE-2020-8554, kubernetes/kubernetes issue 97076; Kubernetes documentation, "Service", "External IPs".</remarks>
public sealed class ExternalAddresses : Control
{
    public override ControlInfo Info { get; } = new("X-0144", "Service with external IPs", BaseScore: 7)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Tags = ["security"],
        Description = "The nodes send traffic for these addresses to the Service, whoever they belong to: with the address of a "
            + "name server or of a bank one reads and changes what other pods send there (CVE-2020-8554).",
        Remediation = "Remove externalIPs and use a load balancer, an Ingress or a Gateway; forbid the field with the admission "
            + "plugin DenyServiceExternalIPs.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var addresses = resource["spec"]["externalIPs"];
        if (addresses.Count > 0)
        {
            yield return Failure.Remove(addresses);
        }
    }
}
