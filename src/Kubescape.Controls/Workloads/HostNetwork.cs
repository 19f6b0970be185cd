using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A pod must not share the network of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Namespaces".</remarks>
public sealed class HostNetwork : Control
{
    public override ControlInfo Info { get; } = new("C-0041", "HostNetwork access", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance"],
        AttackSteps = [new("workload-external-track", "Lateral Movement (Network)")],
        Description = "A pod on the host's network reaches what listens on the node's loopback, may listen to its traffic, and stands outside "
            + "every network policy.",
        Remediation = "Remove hostNetwork; publish the pod with a Service instead.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var hostNetwork = Workload.PodSpec(resource)["hostNetwork"];
        if (hostNetwork.IsTrue)
        {
            yield return Failure.Delete(hostNetwork);
        }
    }
}
