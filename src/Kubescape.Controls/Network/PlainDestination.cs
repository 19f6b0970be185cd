using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Istio calls no destination in plain text, and checks whom it calls.</summary>
/// <remarks>Source: Istio documentation, "Destination Rule", ClientTLSSettings.</remarks>
public sealed class PlainDestination : Control
{
    public override ControlInfo Info { get; } = new("X-0181", "Istio calls a destination without TLS", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [new("networking.istio.io", "DestinationRule")],
        Tags = ["security"],
        Description = "The rule switches TLS off, or the check of the certificate, for connections to this destination: "
            + "somebody on the way reads and changes what is sent.",
        Remediation = "Set tls.mode to ISTIO_MUTUAL inside the mesh, or to SIMPLE with a certificate authority outside of it.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from tls in resource["spec"]["subsets"].Items.Select(subset => subset["trafficPolicy"])
            .Prepend(resource["spec"]["trafficPolicy"])
            .SelectMany(policy => policy["portLevelSettings"].Items.Prepend(policy))
            .Select(policy => policy["tls"])
        from field in (Field[])[tls["mode"], tls["insecureSkipVerify"]]
        where field.Is("DISABLE") || field.IsTrue
        select Failure.Review(field) with { Expected = "TLS that is checked" };
}
