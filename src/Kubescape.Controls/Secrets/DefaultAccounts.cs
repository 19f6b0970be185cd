using Kubescape.Objects;

namespace Kubescape.Controls.Secrets;

/// <summary>Each application must have an account of its own, and the default one must be of no use.</summary>
/// <remarks>
/// Source: CIS Kubernetes Benchmark, section 5.1, "Ensure that default service accounts are not actively used".
/// </remarks>
public sealed class DefaultAccounts : Control
{
    private const string Default = "default";
    private static readonly ResourceKind Namespace = new("", "Namespace");

    public override ControlInfo Info { get; } =
        new("C-0189", "Ensure that default service accounts are not actively used", BaseScore: 5)
    {
        Category = Category.Workload,
        SubCategory = Category.AccessControl,
        Judges = [Namespace, MountedToken.Account],
        Description = "All pods that name no account share the default one of their namespace. A right that one of them needs is "
            + "then in the hands of all.",
        Remediation = "Create a service account for each application, and set automountServiceAccountToken to false in the "
            + "default one.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        resource.Type == Namespace ? OfNamespace(resource, context) : OfAccount(resource);

    private static IEnumerable<Failure> OfNamespace(Resource resource, ControlContext context)
    {
        if (context.Graph.InNamespace(resource.Name, MountedToken.Account).All(account => account.Name == Default))
        {
            yield return Failure.Whole("a service account besides the default one");
        }
    }

    private static IEnumerable<Failure> OfAccount(Resource account)
    {
        var automount = account["automountServiceAccountToken"];
        if (account.Name == Default && !automount.IsFalse)
        {
            yield return automount.HasValue ? Failure.Replace(automount, "false") : Failure.Set(automount, "false");
        }
    }
}
