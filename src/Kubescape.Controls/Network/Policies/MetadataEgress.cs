using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A network policy keeps pods from the metadata server of the cloud.</summary>
/// <remarks>
/// Source: Microsoft's threat matrix for Kubernetes, "Instance Metadata API"; the clouds' documentation: HTTP at 169.254.169.254.
/// A rule that allows everything is the business of another control.
/// </remarks>
public sealed class MetadataEgress : Control
{
    public override ControlInfo Info { get; } = new("X-0174", "Network policy opens the cloud's metadata server", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = [NetworkPolicyKinds.Native],
        Tags = ["security"],
        Description = "The networks that the policy opens hold 169.254.169.254, where clouds hand out the credentials of the "
            + "node without asking who wants them.",
        Remediation = "Add 169.254.169.254/32 to the exceptions of the block, or open smaller networks.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from rule in resource["spec"]["egress"].Items
        where PolicyPeers.AllowsHttp(rule)
        from peer in rule["to"].Items
        where PolicyPeers.HasMetadataServer(peer) && !(PolicyPeers.IsEveryAddress(peer) && rule["ports"].Count == 0)
        select Failure.Review(peer["ipBlock"]) with { Expected = "a block without 169.254.169.254" };
}
