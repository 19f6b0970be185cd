using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Few programs hold a token that may do everything.</summary>
/// <remarks>Source: Kubernetes documentation, "User-facing roles", cluster-admin.</remarks>
public sealed class AdministrativeWorkloads : AccountControl
{
    public override ControlInfo Info { get; } = new("C-0272", "Workload with administrative roles", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Reads = Neighbours,
        Description = "Whoever breaks into the workload finds a token that may do anything, in the namespace of the binding or "
            + "in the whole cluster.",
        Remediation = "Bind the account to a role that names the verbs and resources that the workload uses, or set "
            + "automountServiceAccountToken to false where it does not call the API.",
    };

    protected override ImmutableArray<Permission> Permissions { get; } = [Rights.DoEverything];
}
