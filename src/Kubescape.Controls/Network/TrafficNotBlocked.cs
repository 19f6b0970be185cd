using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>The pods of every workload are closed in one direction at least, so that traffic must be allowed to flow.</summary>
/// <remarks>
/// Source: NSA Kubernetes Hardening Guide, "Network policies"; Kubernetes documentation, "The two sorts of pod isolation".
/// </remarks>
public sealed class TrafficNotBlocked : Control
{
    public override ControlInfo Info { get; } = new("C-0030", "Ingress and Egress blocked", BaseScore: 6)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Reads = NetworkPolicies.Kinds,
        Tags = ["compliance"],
        Description = "Traffic is forbidden only from and to pods that a network policy isolates. All others accept any "
            + "connection from the cluster and may carry data out of it.",
        Remediation = "Isolate the pods with a policy of the types Ingress and Egress that selects them, then allow the "
            + "connections they need.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!context.Graph.NetworkPolicies.Selecting(resource).Any(policy => policy.Isolates))
        {
            yield return Failure.Whole("a network policy that selects the pods and closes Ingress or Egress");
        }
    }

    public override string? WhyUncertain(Resource resource, ControlContext context) =>
        context.Graph.NetworkPolicies.WhyUnknown(resource);
}
