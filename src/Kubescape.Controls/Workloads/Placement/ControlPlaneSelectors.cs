using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Applications must not choose the nodes of the control plane.</summary>
/// <remarks>
/// Source: "Assigning Pods to Nodes" in the Kubernetes documentation; Microsoft Threat Matrix for Kubernetes, "Lateral
/// movement". What runs in kube-system belongs to the cluster, and passes.
/// </remarks>
public sealed class ControlPlaneSelectors : WorkloadControl
{
    private const string Required = "requiredDuringSchedulingIgnoredDuringExecution";

    public override ControlInfo Info { get; } = new("X-0079", "Placed on nodes of the control plane", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "A pod that selects the nodes of the control plane runs beside the API server and its database. Whoever "
            + "breaks out of it finds the keys of the whole cluster in the files of the node.",
        Remediation = "Remove the selector or the term of the affinity, and let the pod run on nodes for applications.",
    };

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        workload.Namespace == ControlPlaneNodes.SystemNamespace
            ? []
            : Selectors(pod).Concat(Affinities(pod)).Select(Failure.Remove);

    private static IEnumerable<Field> Selectors(Field pod) =>
        pod["nodeSelector"].Members.Where(label => ControlPlaneNodes.AreNamedBy(label.Name) && !label.Is("false"));

    private static IEnumerable<Field> Affinities(Field pod) =>
        from term in pod.At("affinity", "nodeAffinity", Required, "nodeSelectorTerms").Items
        from expression in term["matchExpressions"].Items
        where expression["key"].Text is { } key
            && ControlPlaneNodes.AreNamedBy(key)
            && expression["operator"].Text is "In" or "Exists"
        select expression;
}
