using Kubescape.Graph;

namespace Kubescape.Controls.Rbac;

/// <summary>Few subjects may make tokens of service accounts.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1; Kubernetes documentation, "Role Based Access Control Good Practices",
/// "Token request".
/// </remarks>
public sealed class CreateTokens : PermissionControl
{
    public override ControlInfo Info { get; } = new(
        "C-0282",
        "Minimize access to the service account token creation",
        BaseScore: 5)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Description = "Whoever may create serviceaccounts/token gets a token of any account in reach, with all of its rights, "
            + "for as long as they ask.",
        Remediation = "Take serviceaccounts/token out of the role, or limit it by resourceNames to the accounts that the "
            + "subject hands out.",
    };

    protected override Permission Permission { get; } = new(
        "make tokens of service accounts",
        Verbs: ["create", "*"],
        Resources: ["serviceaccounts/token", "*"],
        ApiGroups: ["", "*"]);
}
