using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must have a network of its own.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Namespaces"; CIS Kubernetes Benchmark, section 5.2.</remarks>
public sealed class HostNetwork : Control
{
    public override ControlInfo Info { get; } = new("C-0041", "HostNetwork access", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        AttackSteps = [new("workload-external-track", "Lateral Movement (Network)")],
        Description = "A pod in the network of its node reaches services that listen on the node's loopback only, can listen in "
            + "on the traffic of other pods, and is out of reach for network policies.",
        Remediation = "Remove hostNetwork and let a Service lead to the pod. Keep it for node agents that manage the network "
            + "itself.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        SharedNamespace.Of(resource, "hostNetwork");
}
