using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not take a port of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Host Ports", which allows 0: it means no port.</remarks>
public sealed class HostPort : Control
{
    public override ControlInfo Info { get; } = new("C-0044", "Container hostPort", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "devops"],
        Description = "A host port opens the container on the addresses of its node, past Services and often past network "
            + "policies. Only one such pod fits on each node, so copies may find no place.",
        Remediation = "Remove hostPort and publish the port with a Service.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from port in container["ports"].Items
        where port["hostPort"].HasValue && port["hostPort"].Integer != 0
        select Failure.Delete(port["hostPort"]);
}
