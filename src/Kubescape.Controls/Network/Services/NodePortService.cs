using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A Service opens no port on all nodes.</summary>
/// <remarks>Source: Kubernetes documentation, "Service", "type: NodePort"; CCSS; NSA Kubernetes Hardening Guide, "Network separation".</remarks>
public sealed class NodePortService : Control
{
    public override ControlInfo Info { get; } = new("X-0141", "Service of the type NodePort", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [Services.Kind],
        Tags = ["security"],
        Description = "A NodePort opens the same port on every node, to all who reach the node: past the load balancer, its "
            + "certificates and its logs, and often past the network policies.",
        Remediation = "Make the Service ClusterIP and lead to it by an Ingress or a Gateway.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var type = resource["spec"]["type"];
        if (type.Is("NodePort"))
        {
            yield return Failure.Review(type) with { Expected = "ClusterIP" };
        }
    }
}
