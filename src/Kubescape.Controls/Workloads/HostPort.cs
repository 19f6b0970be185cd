using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not take a port of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Ports".</remarks>
public sealed class HostPort : Control
{
    public override ControlInfo Info { get; } = new("C-0044", "Container hostPort", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "devops"],
        Description = "A host port makes the container reachable at the address of every node it runs on, past Services and often past network "
            + "policies, and keeps two such pods from sharing a node.",
        Remediation = "Remove hostPort; publish the pod with a Service instead.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource))
        {
            foreach (var port in container["ports"].Items)
            {
                var hostPort = port["hostPort"];
                if (hostPort.HasValue && hostPort.Number != 0)
                {
                    yield return Failure.Delete(hostPort);
                }
            }
        }
    }
}
