using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A container must not be restarted for the reason, and as soon, as it stops to get requests.</summary>
/// <remarks>
/// Source: "Liveness, Readiness, and Startup Probes" in the Kubernetes documentation: the same endpoint may serve both probes
/// when the liveness probe takes more failures. A period is 10 seconds and a threshold 3 where they are not set.
/// </remarks>
public sealed class SameProbes : Control
{
    private static readonly string[] Handlers = ["httpGet", "tcpSocket", "exec", "grpc"];

    public override ControlInfo Info { get; } = new("X-0110", "Liveness probe no more patient than readiness probe", BaseScore: 1)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "Both probes ask the same question, and liveness gives up no later. A pod that is only busy is then killed "
            + "in place of being spared: under load the replicas fall one after the other.",
        Remediation = "Raise failureThreshold or periodSeconds of the livenessProbe above those of the readinessProbe, or let it "
            + "ask something that only a restart mends.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource, ContainerLists.Main))
        {
            var (liveness, readiness) = (container["livenessProbe"], container["readinessProbe"]);
            if (Array.Exists(Handlers, handler => liveness[handler].ValueEquals(readiness[handler]))
                && Patience(liveness) <= Patience(readiness))
            {
                yield return Failure.Review(liveness) with { Expected = "more patience than the readiness probe has" };
            }
        }
    }

    /// <summary>How many seconds of failures the probe takes; those before the first one do not count.</summary>
    private static long? Patience(Field probe) => Or(probe["periodSeconds"], 10) * Or(probe["failureThreshold"], 3);

    private static long? Or(Field field, long byDefault) => field.HasValue ? field.Integer : byDefault;
}
