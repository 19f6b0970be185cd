using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>The account that pods get when they name none has no role.</summary>
/// <remarks>
/// An account can also be written as the user <c>system:serviceaccount:NAMESPACE:NAME</c>. Source: CIS Kubernetes Benchmark,
/// section 5.1, "Ensure that default service accounts are not actively used".
/// </remarks>
public sealed class DefaultServiceAccount : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0039", "Role bound to a default service account", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Tags = ["security", "compliance"],
        Description = "Every pod that names no service account runs with the default one of its namespace. A role bound to it "
            + "is a role of all of them, today's and tomorrow's.",
        Remediation = "Give the workload that needs the role an account of its own, bind the role to that, and remove the "
            + "default account.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource["subjects"].Items.Where(IsDefault).Select(Failure.Remove);

    private static bool IsDefault(Field subject) => SubjectKey.Of(subject) switch
    {
        { Kind: "ServiceAccount", Name: "default" } => true,
        { Kind: "User", Name: var name } => name.Split(':') is ["system", "serviceaccount", _, "default"],
        _ => false,
    };
}
