using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>Applications must stay away from the nodes of the control plane.</summary>
/// <remarks>
/// Source: "Taints and Tolerations" in the Kubernetes documentation; Kyverno policies, "Restrict control plane scheduling".
/// What runs in kube-system belongs to the cluster, and passes.
/// </remarks>
public sealed class ControlPlaneTolerations : WorkloadControl
{
    public override ControlInfo Info { get; } = new("X-0078", "Tolerates the taint of the control plane", BaseScore: 4)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security"],
        Description = "Nodes of the control plane hold the keys of the cluster and its database, and a taint keeps pods off "
            + "them. A pod that tolerates it, or every taint there is, may land there: one step out of the container then is "
            + "the whole cluster.",
        Remediation = "Remove the toleration, or name the taints that are meant; node agents that must run everywhere are best "
            + "kept in kube-system.",
    };

    protected override bool SparesControlPlane => true;

    protected override IEnumerable<Failure> Failures(Resource workload, Field pod, ControlContext context) =>
        from toleration in pod["tolerations"].Items
        where workload.Namespace != ControlPlaneNodes.SystemNamespace && Tolerates(toleration)
        select Failure.Delete(toleration);

    /// <summary>Whether it names the taint, which forbids scheduling, or any taint of that effect.</summary>
    private static bool Tolerates(Field toleration) =>
        toleration["key"].Text is { Length: > 0 } key
            ? ControlPlaneNodes.AreNamedBy(key)
            : toleration["operator"].Is("Exists") && toleration["effect"].Text is null or "" or "NoSchedule";
}
