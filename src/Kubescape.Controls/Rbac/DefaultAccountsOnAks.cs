using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>On Azure no rights are bound to default service accounts.</summary>
/// <remarks>Source: CIS AKS Benchmark, "Prefer using dedicated AKS Service Accounts".</remarks>
public sealed class DefaultAccountsOnAks : Control
{
    public override ControlInfo Info { get; } = new("C-0239", "Prefer using dedicated AKS Service Accounts", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Bindings,
        Scopes = ScanScopes.Aks,
        Description = "Every pod that names no service account acts as the default one of its namespace: rights that are bound "
            + "to it are rights of all of them.",
        Remediation = "Give the workload that needs the rights an account of its own, bind the role to that one, and remove the "
            + "default account from the binding.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) => DefaultAccounts.BoundBy(resource);
}
