using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>The replicas of a workload run on more than one node.</summary>
/// <remarks>
/// Source: "Pod Topology Spread Constraints" and "Assigning Pods to Nodes" in the Kubernetes documentation. What the scheduler
/// does by default is a preference, which a full cluster overrules.
/// </remarks>
public sealed class ReplicasNotSpread : Control
{
    public override ControlInfo Info { get; } = new("X-0108", "Replicas not spread over nodes", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Replicas.Kinds,
        Reads = Replicas.Autoscalers,
        Tags = ["devops"],
        Description = "Without a rule that parts them, all replicas may run on one node. When it fails, or somebody takes it "
            + "over, the whole application goes with it.",
        Remediation = "Add a topologySpreadConstraints entry for kubernetes.io/hostname, or a podAntiAffinity of the pods among "
            + "themselves.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var pod = Workload.PodSpec(resource);
        var apart = pod["affinity"]["podAntiAffinity"];
        if (pod["topologySpreadConstraints"].Count == 0
            && apart["requiredDuringSchedulingIgnoredDuringExecution"].Count == 0
            && apart["preferredDuringSchedulingIgnoredDuringExecution"].Count == 0
            && Replicas.MayBeSeveral(resource, context.Graph))
        {
            yield return Failure.Review(pod["topologySpreadConstraints"]) with
            {
                Expected = "a constraint for kubernetes.io/hostname",
            };
        }
    }
}
