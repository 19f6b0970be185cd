using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>An Ingress sends visitors who come by HTTP to HTTPS.</summary>
/// <remarks>Source: ingress-nginx documentation, "Annotations", and those of the controllers of clouds.</remarks>
public sealed class PlainIngress : Control
{
    private static readonly (string Annotation, string Value)[] Settings =
    [
        ("nginx.ingress.kubernetes.io/ssl-redirect", "false"),
        ("nginx.ingress.kubernetes.io/force-ssl-redirect", "false"),
        ("ingress.kubernetes.io/ssl-redirect", "false"),
        ("haproxy.org/ssl-redirect", "false"),
        ("nginx.org/redirect-to-https", "false"),
        ("appgw.ingress.kubernetes.io/ssl-redirect", "false"),
        ("kubernetes.io/ingress.allow-http", "true"),
    ];

    public override ControlInfo Info { get; } = new("X-0149", "Ingress that stays with plain HTTP", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [IngressBackends.Kind],
        Tags = ["security"],
        Description = "The Ingress is told to answer plain HTTP. A visitor whose first request goes without TLS is at the "
            + "mercy of everybody on the way, who can keep the whole visit in plain text.",
        Remediation = "Remove the annotation, and let the controller redirect to HTTPS.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from setting in Settings
        let annotation = resource["metadata"]["annotations"][setting.Annotation]
        where string.Equals(annotation.Scalar, setting.Value, StringComparison.OrdinalIgnoreCase)
        select Failure.Delete(annotation);
}
