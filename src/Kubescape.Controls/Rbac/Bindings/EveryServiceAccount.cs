using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Bindings;

/// <summary>Roles are bound to single service accounts.</summary>
/// <remarks>Source: Kubernetes documentation, "Using RBAC Authorization", "Service account permissions".</remarks>
public sealed class EveryServiceAccount : BindingControl
{
    private const string Group = "system:serviceaccounts";

    public override ControlInfo Info { get; } = new("X-0038", "Role bound to all service accounts", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Tags = ["security"],
        Description = "The group system:serviceaccounts is every pod that holds a token, and with a namespace behind a colon "
            + "every one there. Breaking into the least of them is enough to have the role.",
        Remediation = "Bind the role to the service accounts that need it, and remove the group.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        ShippedRbac.IsForEveryAccount(resource) ? [] : resource["subjects"].Items.Where(IsGroup).Select(Failure.Remove);

    private static bool IsGroup(Field subject) =>
        SubjectKey.Of(subject) is { Kind: "Group", Name: var name }
        && (name == Group || name.StartsWith($"{Group}:", StringComparison.Ordinal));
}
