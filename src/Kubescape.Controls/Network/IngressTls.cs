using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>An Ingress serves HTTPS.</summary>
/// <remarks>Source: Kubernetes documentation, "Ingress", "TLS".</remarks>
public sealed class IngressTls : Control
{
    public override ControlInfo Info { get; } = new("C-0263", "Ingress uses TLS", BaseScore: 7)
    {
        Category = Category.Network,
        Judges = [IngressBackends.Kind],
        Tags = ["security", "compliance"],
        Description = "Without TLS everybody between a visitor and the cluster reads and changes what is sent: passwords, "
            + "session cookies, the pages themselves.",
        Remediation = "Add a tls section that names the hosts and a Secret with their certificate.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var tls = resource["spec"]["tls"];
        if (tls.Count == 0)
        {
            yield return Failure.Set(tls, "<your-tls-definition>");
        }
    }
}
