using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Istio takes connections with mutual TLS only.</summary>
/// <remarks>Source: Istio documentation, "PeerAuthentication", mode of mutual TLS.</remarks>
public sealed class PlainMesh : Control
{
    public override ControlInfo Info { get; } = new("X-0180", "Istio accepts connections without mutual TLS", BaseScore: 5)
    {
        Category = Category.Network,
        Judges = [new("security.istio.io", "PeerAuthentication")],
        Tags = ["security"],
        Description = "With the modes PERMISSIVE and DISABLE the pods of the mesh take connections in plain text from anybody, "
            + "whose sender nothing proves: rules on who may call are worth little.",
        Remediation = "Set the mode to STRICT, once all callers are in the mesh.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var ports = resource["spec"]["portLevelMtls"].Members.Select(port => port["mode"]);
        return ports.Prepend(resource["spec"]["mtls"]["mode"])
            .Where(mode => mode.Text is "PERMISSIVE" or "DISABLE")
            .Select(mode => Failure.Replace(mode, "STRICT"));
    }
}
