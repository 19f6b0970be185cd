using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>There is no second cluster-admin: neither by rules nor by aggregation of the first.</summary>
public sealed class UnlimitedClusterRole : UnlimitedRoleControl
{
    /// <summary>The only label that cluster-admin has.</summary>
    private static readonly Func<string, string?> LabelsOfClusterAdmin =
        key => key == ShippedRbac.Label ? ShippedRbac.LabelValue : null;

    public override ControlInfo Info { get; } = new("X-0001", "ClusterRole allows everything", BaseScore: 10)
    {
        Category = Category.AccessControl,
        Judges = [.. RbacKinds.Roles.Where(kind => kind.Kind == "ClusterRole")],
        Tags = ["security", "compliance"],
        Description = "With wildcards for verbs and for resources the role is cluster-admin by another name: one stolen token "
            + "of a subject that is bound to it is the loss of the cluster.",
        Remediation = "Write out the verbs, resources and API groups that the subject uses; bind cluster-admin by name where "
            + "nothing less will do.",
    };

    /// <summary>The controller of aggregated roles copies the rules of every ClusterRole that a selector chooses.</summary>
    protected override IEnumerable<Failure> Faults(Resource role) =>
        base.Faults(role).Concat(
            from selector in role["aggregationRule"]["clusterRoleSelectors"].Items
            where LabelSelector.Matches(selector, LabelsOfClusterAdmin)
            select Failure.Review(selector) with { Expected = "a selector that does not choose cluster-admin" });
}
