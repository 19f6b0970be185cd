using Kubescape.Objects;

namespace Kubescape.Controls.Labels;

/// <summary>Workloads and their pods must carry one of the labels that the user recommends.</summary>
/// <remarks>The fix names the first of them; people who have no list of their own see a placeholder.</remarks>
public abstract class LabelControl : Control
{
    private const string Placeholder = "YOUR_LABEL";

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var recommended = context.Inputs[Info.Inputs[0]];
        return Places(resource)
            .Where(labels => !recommended.Any(label => labels[label].HasValue))
            .Select(labels => Missing(labels, recommended.FirstOrDefault(Placeholder)));
    }

    private static IEnumerable<Field> Places(Resource resource) =>
        resource.Kind == "Pod"
            ? [resource["metadata"]["labels"]]
            : [resource["metadata"]["labels"], Workload.PodTemplate(resource)["metadata"]["labels"]];

    /// <summary>The label stands in brackets, whatever it is.</summary>
    private static Failure Missing(Field labels, string label) =>
        Failure.Set(labels[label], Failure.Placeholder) with { Path = $"{labels.Path}[{label}]" };
}
