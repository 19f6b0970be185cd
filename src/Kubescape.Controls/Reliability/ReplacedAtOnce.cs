using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A rollout leaves some of the old pods until new ones serve.</summary>
/// <remarks>
/// Source: RollingUpdateDeployment, RollingUpdateDaemonSet and RollingUpdateStatefulSetStrategy in the API reference. How many
/// pods a DaemonSet has depends on the nodes, so only a percentage says that all may go.
/// </remarks>
public sealed class ReplacedAtOnce : Control
{
    public override ControlInfo Info { get; } = new("X-0109", "Rollout may stop all pods at once", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [.. Workload.Kinds.Where(kind => kind.Kind is "DaemonSet" or "Deployment" or "StatefulSet")],
        Reads = Replicas.Autoscalers,
        Tags = ["devops"],
        Description = "Where maxUnavailable covers all pods, a rollout may stop every old pod before the first new one serves. "
            + "A broken release leaves nothing running.",
        Remediation = "Set maxUnavailable below the number of pods: 0 or 1, or a small percentage.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var strategy = resource["spec"][resource.Kind == "Deployment" ? "strategy" : "updateStrategy"];
        var most = strategy["rollingUpdate"]["maxUnavailable"];
        var pods = resource.Kind == "DaemonSet" ? null : Replicas.Least(resource, context.Graph);
        if (IntegerOrPercentage.Percentage(most) >= 100 || (pods > 0 && most.Integer >= pods))
        {
            yield return Failure.Review(most) with { Expected = "less than all pods" };
        }
    }
}
