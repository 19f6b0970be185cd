using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.References;

/// <summary>A StatefulSet has the headless Service that names its pods.</summary>
/// <remarks>
/// Source: "StatefulSets", stable network identity, in the Kubernetes documentation. A set that names no Service is in order.
/// </remarks>
public sealed class DanglingGoverningService : Control
{
    public override ControlInfo Info { get; } = new("X-0115", "StatefulSet without its headless Service", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [new("apps", "StatefulSet")],
        Reads = [Services.Kind],
        Tags = ["devops"],
        Description = "The pods of a StatefulSet find each other by names that its headless Service makes. Where the Service is "
            + "missing, members do not join, and whoever may create a Service of that name decides what the names mean.",
        Remediation = "Create a Service of the name in serviceName with clusterIP None, or correct the name.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var reference = resource["spec"]["serviceName"];
        if (reference.Text is { Length: > 0 } name
            && context.Graph.Find(Services.Kind, resource.Namespace, name)?["spec"]["clusterIP"].Is("None") != true)
        {
            yield return Failure.Look(reference) with { Expected = "a Service of the namespace with clusterIP None" };
        }
    }
}
