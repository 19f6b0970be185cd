using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A network policy does not let pods go everywhere.</summary>
/// <remarks>Source: Kubernetes documentation, "Network Policies", "Allow all egress traffic".</remarks>
public sealed class UnlimitedEgress : Control
{
    public override ControlInfo Info { get; } = new("X-0173", "Network policy lets pods connect everywhere", BaseScore: 5)
    {
        Category = Category.Network,
        Judges = [NetworkPolicyKinds.Native],
        Tags = ["security"],
        Description = "A rule of the policy allows connections to everywhere. An intruder in the pod loads tools, carries data "
            + "out, attacks the rest of the cluster and asks the cloud for the node's credentials.",
        Remediation = "Name in the rule where the pods connect to, by labels or by networks, and at which ports.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var rule in resource["spec"]["egress"].Items)
        {
            if (PolicyPeers.AllowsEverything(rule, "to"))
            {
                yield return Failure.Review(rule) with { Expected = "a rule that names where the pods connect to" };
            }

            foreach (var peer in rule["to"].Items)
            {
                if (rule["ports"].Count == 0 && (PolicyPeers.IsEveryAddress(peer) || PolicyPeers.IsEveryPod(peer)))
                {
                    yield return Failure.Review(peer) with { Expected = "a peer that not everybody is" };
                }
            }
        }
    }
}
