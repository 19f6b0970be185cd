using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>Nobody but the first administrators has cluster-admin.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that the cluster-admin role is only used where required".
/// </remarks>
public sealed class ClusterAdminBinding : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0033", "Binding to cluster-admin", BaseScore: 9)
    {
        Category = Category.AccessControl,
        Judges = ClusterRoleBindings,
        Tags = ["security", "compliance"],
        Description = "cluster-admin may do anything to anything. Each subject that is bound to it is one more account whose "
            + "theft is the loss of the cluster.",
        Remediation = "Bind the subject to a role with the rights that it uses, and keep cluster-admin for emergencies.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        ClusterRoleOf(resource) == "cluster-admin"
            ? resource["subjects"].Items
                .Where(subject => !ShippedRbac.IsFirstAdministrator(resource, subject))
                .Select(subject => Failure.Remove(subject) with { Expected = "a role with the rights that the subject uses" })
            : [];
}
