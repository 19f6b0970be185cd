using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.References;

/// <summary>A Service leads to the pods of some workload.</summary>
/// <remarks>Source: Kubernetes documentation, "Service", "Services without selectors" for those that need no pods.</remarks>
public sealed class ServiceWithoutWorkload : Control
{
    public override ControlInfo Info { get; } = new("C-0293", "Service with no workload", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [Services.Kind],
        Reads = Workload.Kinds,
        Tags = ["devops"],
        Description = "A Service whose selector matches no pod answers nobody. It is a leftover or a typing error, and "
            + "whoever may create a pod with the missing labels receives the traffic.",
        Remediation = "Correct the selector to the labels of the pods, or delete the Service.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var selector = resource["spec"]["selector"];
        if (selector.Count > 0
            && !resource["spec"]["type"].Is("ExternalName")
            && !context.Graph.PodLabels.AnySelected(resource, selector, labels => LabelSelector.MatchesMap(selector, labels)))
        {
            yield return Failure.Look(selector) with { Expected = "the labels of some pods of the namespace" };
        }
    }
}
