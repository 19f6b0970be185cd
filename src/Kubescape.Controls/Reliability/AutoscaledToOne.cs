using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Reliability;

/// <summary>An autoscaler keeps a second pod when there is little to do.</summary>
/// <remarks>Source: HorizontalPodAutoscalerSpec in the API reference: minReplicas is 1 where it is not set.</remarks>
public sealed class AutoscaledToOne : Control
{
    public override ControlInfo Info { get; } = new("X-0104", "Autoscaler scales down to one replica", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = [Autoscalers.Native],
        Tags = ["devops"],
        Description = "In quiet times such an autoscaler leaves one pod, or none. The application is then down whenever that pod "
            + "is moved, its node fails or it crashes.",
        Remediation = "Set spec.minReplicas to 2 or more.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (Autoscalers.Least(resource) < 2)
        {
            yield return Failure.Set(resource["spec"]["minReplicas"], "2");
        }
    }
}
