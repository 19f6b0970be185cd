using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must not use the file system of its node.</summary>
/// <remarks>
/// Source: Pod Security Standards, Baseline profile, "HostPath Volumes", which judges the volume whether it is mounted or not.
/// </remarks>
public sealed class HostPathMount : Control
{
    public override ControlInfo Info { get; } = new("C-0048", "HostPath mount", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Description = "A hostPath volume shows files of the node to the pod: credentials of the kubelet, data of other pods, the "
            + "socket of the container runtime. Even reading them can be enough to take the node over.",
        Remediation = "Remove the volume and its mounts. Use a persistent volume for data, and emptyDir for scratch files.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in VolumeMounts.HostPaths(resource))
        {
            yield return Failure.Remove(volume);
            foreach (var mount in VolumeMounts.Of(resource, volume))
            {
                yield return Failure.Remove(mount);
            }
        }
    }
}
