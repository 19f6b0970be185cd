using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>On Amazon default service accounts have no rights and hand out no tokens.</summary>
/// <remarks>Source: CIS EKS Benchmark, "Prefer using dedicated EKS Service Accounts".</remarks>
public sealed class DefaultAccountsOnEks : Control
{
    public override ControlInfo Info { get; } = new("C-0225", "Prefer using dedicated EKS Service Accounts", BaseScore: 7)
    {
        Category = Category.AccessControl,
        Judges = [DefaultAccounts.Kind, .. RbacKinds.Bindings],
        Scopes = ScanScopes.Eks,
        Description = "Every pod that names no service account acts as the default one of its namespace and holds its token: "
            + "rights that are bound to it, in the cluster or in IAM, are rights of all of them.",
        Remediation = "Set automountServiceAccountToken to false on default accounts, remove them from bindings, and give each "
            + "workload that needs rights an account of its own.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) =>
        base.Candidates(context).Where(resource => resource.Type != DefaultAccounts.Kind || DefaultAccounts.Is(resource));

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        DefaultAccounts.Is(resource) ? TokenOf(resource) : DefaultAccounts.BoundBy(resource);

    private static IEnumerable<Failure> TokenOf(Resource account)
    {
        var automount = account["automountServiceAccountToken"];
        if (!automount.IsFalse)
        {
            yield return automount.HasValue ? Failure.Replace(automount, "false") : Failure.Set(automount, "false");
        }
    }
}
