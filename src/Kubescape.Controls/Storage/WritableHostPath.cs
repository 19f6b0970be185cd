using Kubescape.Objects;

namespace Kubescape.Controls.Storage;

/// <summary>A pod must not change files of its node.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "HostPath Volumes"; Kubernetes documentation, "hostPath".</remarks>
public sealed class WritableHostPath : Control
{
    public override ControlInfo Info { get; } = new("C-0045", "Writable hostPath mount", BaseScore: 8)
    {
        Category = Category.Workload,
        SubCategory = Category.Storage,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "devops", "security-impact", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Description = "A container that may write to a directory of its node can plant a cron job, a static pod or an authorised key there, and is "
            + "root on the node a moment later.",
        Remediation = "Mount the volume with readOnly: true, or better, use a volume that is no directory of the node.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var volume in HostPathVolumes.Of(resource))
        {
            foreach (var mount in HostPathVolumes.MountsOf(resource, volume))
            {
                if (!mount["readOnly"].IsTrue)
                {
                    yield return Failure.Set(mount["readOnly"], "true");
                }
            }
        }
    }
}
