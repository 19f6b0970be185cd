using Kubescape.Objects;

namespace Kubescape.Controls.Labels;

/// <summary>Workloads must carry a label that says what they are part of.</summary>
/// <remarks>Source: "Configuration Best Practices", using labels, in the Kubernetes documentation.</remarks>
public sealed class RecommendedLabels : LabelControl
{
    public override ControlInfo Info { get; } = new("C-0076", "Label usage for resources", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Inputs = ["recommendedLabels"],
        NeedsConfiguration = true,
        Description = "Network policies, Services and people find workloads by their labels. What has none is left out of "
            + "policies and belongs to nobody when it breaks.",
        Remediation = "Give the workload and its pod template one of the recommended labels, or name the labels that you use in "
            + "the control's list.",
    };
}
