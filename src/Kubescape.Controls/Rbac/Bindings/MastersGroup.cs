using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>No binding builds on the group that no rule restrains.</summary>
/// <remarks>Source: CIS Kubernetes Benchmark, section 5.1, "Avoid use of system:masters group".</remarks>
public sealed class MastersGroup : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0031", "Role bound to system:masters", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Tags = ["security", "compliance"],
        Description = "Members of system:masters may do everything whatever the roles say, and nothing withdraws that. A "
            + "binding to the group shows that people or programs work as its members.",
        Remediation = "Remove the group; give people and programs a group of their own, with a role that can be taken away.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from subject in resource["subjects"].Items
        where SubjectKey.Of(subject) is ("Group", _, "system:masters") && !ShippedRbac.IsFirstAdministrator(resource, subject)
        select Failure.Remove(subject);
}
