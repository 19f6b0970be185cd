using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>Those who have not logged in have no right beyond the public ones.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Authenticating", "Anonymous requests"; CIS GKE Benchmark, "Avoid bindings to
/// system:anonymous".
/// </remarks>
public sealed class AnonymousSubject : BindingControl
{
    public override ControlInfo Info { get; } = new("X-0036", "Role bound to anonymous users", BaseScore: 9)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Tags = ["security", "compliance"],
        Description = "A request without credentials runs as system:anonymous in the group system:unauthenticated. What is "
            + "bound to one of these, everybody may do who reaches the API server.",
        Remediation = "Remove the subject; give whoever needs the role an account.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        ShippedRbac.IsForThePublic(resource) ? [] : resource["subjects"].Items.Where(IsAnonymous).Select(Failure.Remove);

    private static bool IsAnonymous(Field subject) =>
        SubjectKey.Of(subject) is ("User", _, "system:anonymous") or ("Group", _, "system:unauthenticated");
}
