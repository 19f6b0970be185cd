using Kubescape.Objects;

namespace Kubescape.Controls.Labels;

/// <summary>Workloads must carry one of the labels that all Kubernetes tools understand.</summary>
/// <remarks>Source: "Recommended Labels" in the Kubernetes documentation.</remarks>
public sealed class CommonLabels : LabelControl
{
    public override ControlInfo Info { get; } = new("C-0077", "K8s common labels usage", BaseScore: 2)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Inputs = ["k8sRecommendedLabels"],
        NeedsConfiguration = true,
        Description = "Dashboards, inventories and operators group objects by the labels app.kubernetes.io/*. What lacks them "
            + "does not appear as a part of its application.",
        Remediation = "Give the workload and its pod template labels such as app.kubernetes.io/name.",
    };
}
