using System.Collections.Immutable;
using Kubescape.Controls.Secrets;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>A right that few programs should have. Judges each workload by the account whose token it holds.</summary>
/// <remarks>Source: Kubernetes documentation, "Role Based Access Control Good Practices", "Least privilege".</remarks>
public abstract class AccountControl : Control
{
    private static readonly TokenAutomount Automount = new();

    /// <summary>What the verdict depends on besides the workload.</summary>
    protected static readonly ImmutableArray<ResourceKind> Neighbours =
        [DefaultAccounts.Kind, .. RbacKinds.Bindings, .. RbacKinds.Roles];

    /// <summary>Any of these rights.</summary>
    protected abstract ImmutableArray<Permission> Permissions { get; }

    public sealed override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!Automount.Check(resource, context).Any())
        {
            return [];
        }

        var grants = context.Graph.AccountBindings.Of(resource).SelectMany(binding => Grants(binding, context)).ToList();
        return grants.Count == 0 ? [] : grants.Prepend(Failure.Whole($"a service account without the right to {Right}"));
    }

    private IEnumerable<Failure> Grants(AccountBinding account, ControlContext context)
    {
        foreach (var role in context.Graph.RolesOf(account.Binding))
        {
            var entries = context.Graph.PartsOf(role)
                .SelectMany(part => part["rules"].Items.SelectMany(Granted).Distinct().Select(entry => Failure.Because(part, entry)))
                .ToList();
            if (entries.Count == 0)
            {
                continue;
            }

            yield return Failure.Because(account.Binding, account.Subject);
            foreach (var entry in entries)
            {
                yield return entry;
            }
        }
    }

    private IEnumerable<Field> Granted(Field rule) => Permissions.SelectMany(permission => permission.GrantedBy(rule));

    private string Right => string.Join(" or ", Permissions.Select(permission => permission.Right));
}
