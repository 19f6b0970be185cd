using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>Having any account at all gives no right but those that Kubernetes gives everybody.</summary>
/// <remarks>Source: Kubernetes documentation, "Using RBAC Authorization", "API discovery roles"; CIS GKE Benchmark.</remarks>
public sealed class EveryAccount : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0037", "Role bound to all authenticated users", BaseScore: 8)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Tags = ["security", "compliance"],
        Description = "The group system:authenticated is everybody who can log in: each person, each pod with a token, and on "
            + "some clouds every account of the provider. A role bound to it is a role for strangers.",
        Remediation = "Bind the role to the users, groups or service accounts that need it, and remove the group.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        ShippedRbac.IsForEveryAccount(resource)
            ? []
            : resource["subjects"].Items
                .Where(subject => SubjectKey.Of(subject) is ("Group", _, "system:authenticated"))
                .Select(Failure.Remove);
}
