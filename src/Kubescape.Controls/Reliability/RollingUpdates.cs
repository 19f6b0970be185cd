using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>A Deployment must replace its pods one after the other.</summary>
/// <remarks>Source: "Deployments", strategy, in the Kubernetes documentation: RollingUpdate is the default.</remarks>
public sealed class RollingUpdates : Control
{
    public override ControlInfo Info { get; } = new("C-0305", "No rolling update strategy", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [new("apps", "Deployment"), new("extensions", "Deployment")],
        Tags = ["devops"],
        Description = "With the strategy Recreate all pods stop before the first new one starts. Each rollout is an outage, and "
            + "a broken release leaves nothing running.",
        Remediation = "Set strategy.type to RollingUpdate, unless two versions must never run side by side.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var type = resource["spec"]["strategy"]["type"];
        if (type.HasValue && !type.Is("RollingUpdate"))
        {
            yield return Failure.Review(type) with { Expected = "RollingUpdate" };
            yield return Failure.Set(type, "RollingUpdate");
        }
    }
}
