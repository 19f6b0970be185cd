using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>What a container mounts stays in it.</summary>
/// <remarks>Source: Kubernetes documentation, "Volumes", "Mount propagation".</remarks>
public sealed class MountPropagation : Control
{
    public override ControlInfo Info { get; } = new("X-0166", "Mounts propagated to the node", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "With the propagation Bidirectional, what the container mounts appears on the node and in other "
            + "containers. An intruder lays own files over those of the node.",
        Remediation = "Remove mountPropagation; HostToContainer is enough to see what the node mounts. Only drivers of storage "
            + "need Bidirectional.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from container in Workload.Containers(resource)
        from mount in container["volumeMounts"].Items
        where mount["mountPropagation"].Is("Bidirectional")
        select Failure.Delete(mount["mountPropagation"]);
}
