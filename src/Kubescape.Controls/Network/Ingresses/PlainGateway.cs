using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A Gateway serves HTTPS, be it beside HTTP.</summary>
/// <remarks>
/// Source: Gateway API reference, Listener; Istio documentation, "Gateway". A listener for HTTP beside one with TLS is there to
/// redirect.
/// </remarks>
public sealed class PlainGateway : Control
{
    private static readonly ResourceKind Istio = new("networking.istio.io", "Gateway");

    private static readonly ImmutableArray<string> Protected = ["HTTPS", "TLS", "MONGO", "TCP"];

    public override ControlInfo Info { get; } = new("X-0171", "Gateway without TLS", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [new("gateway.networking.k8s.io", "Gateway"), Istio],
        Tags = ["security"],
        Description = "All listeners of the Gateway speak plain HTTP: everybody between a visitor and the cluster reads and "
            + "changes what is sent.",
        Remediation = "Add a listener for HTTPS with a certificate, and let the one for HTTP only redirect to it.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var protocols = resource.Type == Istio
            ? resource["spec"]["servers"].Items.Select(server => server["port"]["protocol"]).ToList()
            : resource["spec"]["listeners"].Items.Select(listener => listener["protocol"]).ToList();
        return protocols.Exists(protocol => Protected.Contains(protocol.Text ?? "", StringComparer.OrdinalIgnoreCase))
            ? []
            : protocols.Where(IsPlain).Select(protocol => Failure.Review(protocol) with { Expected = "HTTPS" });
    }

    private static bool IsPlain(Field protocol) => protocol.Text is "HTTP" or "HTTP2" or "http" or "http2";
}
