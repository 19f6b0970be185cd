using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>No binding gives rights to those who have not logged in.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Authenticating", "Anonymous requests"; CIS GKE Benchmark, "Avoid bindings to
/// system:anonymous".
/// </remarks>
public sealed class AnonymousBinding : Control
{
    public override ControlInfo Info { get; } = new("C-0262", "Anonymous user has RoleBinding", BaseScore: 7)
    {
        Category = Category.ControlPlane,
        SubCategory = Category.SupplyChain,
        Judges = RbacKinds.Bindings,
        Tags = ["security", "compliance"],
        Description = "A request without credentials runs as system:anonymous in the group system:unauthenticated. What is bound "
            + "to one of these, everybody may do who reaches the API server.",
        Remediation = "Remove the subject; where a probe needs an open path, bind it to that path only.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from subject in resource["subjects"].Items
        where subject["name"].Text is "system:anonymous" or "system:unauthenticated"
        select Failure.Remove(subject);
}
