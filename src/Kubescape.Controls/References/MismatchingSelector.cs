using Kubescape.Objects;

namespace Kubescape.Controls.References;

/// <summary>A controller selects the pods that it makes.</summary>
/// <remarks>Source: Kubernetes documentation, "Deployments", "Selector": it must match the labels of the template.</remarks>
public sealed class MismatchingSelector : Control
{
    public override ControlInfo Info { get; } = new("C-0296", "Mismatching selector", BaseScore: 3)
    {
        Category = Category.Workload,
        Judges = [.. Workload.Kinds.Where(kind => kind.Kind != "Pod")],
        Tags = ["devops"],
        Description = "The API server refuses a controller whose selector does not match the labels of its own pods, so the "
            + "manifest cannot be rolled out.",
        Remediation = "Write the same labels in the selector and in the metadata of the pod template.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var spec = resource.Kind == "CronJob" ? resource["spec"]["jobTemplate"]["spec"] : resource["spec"];
        var selector = spec["selector"];
        var labels = Workload.PodLabels(resource);
        var pairs = resource.Kind == "ReplicationController" ? selector : selector["matchLabels"];
        if (!LabelSelector.MatchesMap(pairs, labels))
        {
            yield return Failure.Look(pairs) with { Expected = "the labels of the pod template" };
        }
        else if (selector["matchExpressions"].Count > 0 && !LabelSelector.Matches(selector, labels))
        {
            yield return Failure.Look(selector["matchExpressions"]) with { Expected = "what the pod template's labels meet" };
        }
    }
}
