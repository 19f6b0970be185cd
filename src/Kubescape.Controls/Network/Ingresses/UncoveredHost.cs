using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Every host of an Ingress is served with TLS.</summary>
/// <remarks>
/// Source: IngressTLS in the API reference: an entry without hosts is for all of them. Controllers of clouds take certificates
/// by annotations instead.
/// </remarks>
public sealed class UncoveredHost : Control
{
    /// <summary>Annotations by which a certificate comes from elsewhere, or TLS ends at the application.</summary>
    private static readonly string[] OtherCertificates =
    [
        "alb.ingress.kubernetes.io/certificate-arn",
        "appgw.ingress.kubernetes.io/appgw-ssl-certificate",
        "ingress.gcp.kubernetes.io/pre-shared-cert",
        "networking.gke.io/managed-certificates",
        "networking.gke.io/certmap",
        "nginx.ingress.kubernetes.io/ssl-passthrough",
        "haproxy.org/ssl-passthrough",
        "route.openshift.io/termination",
        "traefik.ingress.kubernetes.io/router.tls",
    ];

    public override ControlInfo Info { get; } = new("X-0148", "Ingress host without TLS", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [IngressBackends.Kind],
        Tags = ["security"],
        Description = "A host that no entry of spec.tls names is served in plain text: everybody on the way reads and changes "
            + "what visitors send, passwords and session cookies too.",
        Remediation = "Name each host in an entry of spec.tls, with a Secret that has its certificate; cert-manager can get it.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var tls = resource["spec"]["tls"];
        if (Array.Exists(OtherCertificates, name => resource["metadata"]["annotations"][name].Scalar is not (null or "" or "false")))
        {
            yield break;
        }

        if (tls.Count == 0)
        {
            yield return tls.HasValue ? Failure.Replace(tls, Failure.Placeholder) : Failure.Set(tls, Failure.Placeholder);
            yield break;
        }

        if (tls.Items.Any(entry => entry["hosts"].Count == 0))
        {
            yield break;
        }

        var covered = tls.Items.SelectMany(entry => entry["hosts"].Items).Select(host => host.Text).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var host in resource["spec"]["rules"].Items.Select(rule => rule["host"]))
        {
            if (host.Text is { } text && !covered.Contains(text) && !covered.Contains(Wildcard(text)))
            {
                yield return Failure.Look(host) with { Expected = "an entry of spec.tls that names the host" };
            }
        }
    }

    private static string Wildcard(string host) => $"*{host[Math.Max(host.IndexOf('.', StringComparison.Ordinal), 0)..]}";
}
