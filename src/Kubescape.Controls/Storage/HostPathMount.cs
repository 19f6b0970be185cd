using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must not use directories of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "HostPath Volumes".</remarks>
public sealed class HostPathMount : Control
{
    public override ControlInfo Info { get; } = new("C-0048", "HostPath mount", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Description = "A hostPath volume shows the container files of its node: keys, tokens of other pods, sockets, logs. What it may read there "
            + "an intruder may read too.",
        Remediation = "Use a PersistentVolumeClaim, a ConfigMap, a Secret or an emptyDir volume in its place.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in HostPathVolumes.Of(resource))
        {
            yield return Failure.Delete(volume);
            foreach (var mount in HostPathVolumes.MountsOf(resource, volume))
            {
                yield return Failure.Delete(mount);
            }
        }
    }
}
