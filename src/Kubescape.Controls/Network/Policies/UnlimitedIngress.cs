using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A network policy does not let everybody in.</summary>
/// <remarks>Source: Kubernetes documentation, "Network Policies", "Allow all ingress traffic"; CIS Kubernetes Benchmark, section 5.3.</remarks>
public sealed class UnlimitedIngress : Control
{
    public override ControlInfo Info { get; } = new("X-0172", "Network policy lets everybody in", BaseScore: 5)
    {
        Category = Category.Network,
        Judges = [NetworkPolicyKinds.Native],
        Tags = ["security"],
        Description = "A rule of the policy allows connections from everywhere. What one policy allows no other one forbids, so "
            + "the pods are as open as without any.",
        Remediation = "Name in the rule who may connect, by the labels of pods and namespaces, and at which ports.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var rule in resource["spec"]["ingress"].Items)
        {
            if (PolicyPeers.AllowsEverything(rule, "from"))
            {
                yield return Failure.Review(rule) with { Expected = "a rule that names who may connect" };
            }

            foreach (var peer in rule["from"].Items)
            {
                if (PolicyPeers.IsEveryAddress(peer) || (PolicyPeers.IsEveryPod(peer) && rule["ports"].Count == 0))
                {
                    yield return Failure.Review(peer) with { Expected = "a peer that not everybody is" };
                }
            }
        }
    }
}
