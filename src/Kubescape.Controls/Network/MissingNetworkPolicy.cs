using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Some network policy selects the pods of every workload.</summary>
/// <remarks>Source: Kubernetes documentation, "Network Policies"; Cilium documentation, "Network Policy".</remarks>
public sealed class MissingNetworkPolicy : Control
{
    public override ControlInfo Info { get; } = new("C-0260", "Missing network policy", BaseScore: 5)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Reads = NetworkPolicies.Kinds,
        Tags = ["security"],
        AttackSteps = [new("workload-external-track", "Lateral Movement (Network)")],
        Description = "A pod that no network policy selects talks to everything and may be talked to by everything: an intruder "
            + "in one container goes on to every other one.",
        Remediation = "Write a NetworkPolicy whose podSelector matches the labels of the pods and that allows the connections "
            + "they need.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!context.Graph.NetworkPolicies.Selecting(resource).Any())
        {
            yield return Failure.Whole("a network policy in the namespace that selects the pods");
        }
    }

    public override string? WhyUncertain(Resource resource, ControlContext context) =>
        context.Graph.NetworkPolicies.WhyUnknown(resource);
}
