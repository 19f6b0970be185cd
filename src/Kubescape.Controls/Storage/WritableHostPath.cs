using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A container must not be able to write to the file system of its node.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Volumes", hostPath; MITRE ATT&amp;CK for containers, T1611 "Escape to Host".
/// </remarks>
public sealed class WritableHostPath : Control
{
    public override ControlInfo Info { get; } = new("C-0045", "Writable hostPath mount", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "devops", "security-impact", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Description = "Whoever can write to directories of the node can leave a cron entry, a static pod or a key there that the "
            + "node runs or trusts: the container is left behind, the intruder stays.",
        Remediation = "Set readOnly to true on each mount of a hostPath volume; better, use another kind of volume.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from volume in VolumeMounts.HostPaths(resource)
        from mount in VolumeMounts.Of(resource, volume)
        where !mount["readOnly"].IsTrue
        select Failure.Set(mount["readOnly"], "true");
}
