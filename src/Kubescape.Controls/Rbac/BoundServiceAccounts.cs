using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Lists the service accounts that have roles, so that somebody looks at them.</summary>
/// <remarks>Source: MITRE and Microsoft, "Threat matrix for Kubernetes", "Access container service account".</remarks>
public sealed class BoundServiceAccounts : Control
{
    public override ControlInfo Info { get; } = new("C-0053", "Access container service account", BaseScore: 6)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Tags = ["compliance", "security-impact"],
        Description = "A container holds the token of its service account. Whoever breaks into it may do to the cluster what the "
            + "account may do.",
        Remediation = "Bind service accounts to nothing that their pods do not use, and mount no token where the API is not "
            + "called.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) => context.Graph.Subjects;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource.Kind == "ServiceAccount" ? [Failure.Whole("a service account that needs its role, as somebody has made sure")] : [];
}
