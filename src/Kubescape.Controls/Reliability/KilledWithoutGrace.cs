using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A container gets time to end its work.</summary>
/// <remarks>
/// Source: "Pod Lifecycle", termination, in the Kubernetes documentation; "Force Delete StatefulSet Pods" for what zero does.
/// </remarks>
public sealed class KilledWithoutGrace : Control
{
    public override ControlInfo Info { get; } = new("X-0118", "No time to shut down", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "With a grace period of zero the processes are killed at once: open requests and unwritten data are lost, "
            + "and of a StatefulSet two pods of the same name may run at the same time.",
        Remediation = "Remove terminationGracePeriodSeconds, for 30 seconds, or set it to what an orderly end takes.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var grace = Workload.PodSpec(resource)["terminationGracePeriodSeconds"];
        if (grace.Integer == 0)
        {
            yield return Failure.Delete(grace);
        }
    }
}
