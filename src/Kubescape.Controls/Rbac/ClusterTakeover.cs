using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Few programs hold a token that opens the cluster.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Role Based Access Control Good Practices", "Privilege escalation risks".
/// </remarks>
public sealed class ClusterTakeover : AccountControl
{
    public override ControlInfo Info { get; } = new("C-0267", "Workload with cluster takeover roles", BaseScore: 6)
    {
        Category = Category.Workload,
        Judges = Workload.Kinds,
        Reads = Neighbours,
        Tags = ["security"],
        AttackSteps = [new("external-workload-with-cluster-takeover-roles", "Cluster Access")],
        Description = "Whoever breaks into the workload finds a token that may write pods or read Secrets, and so gets at every "
            + "account of the namespace or of the cluster.",
        Remediation = "Take these rights out of the role, bind the role to another account, or set "
            + "automountServiceAccountToken to false where the workload does not call the API.",
    };

    protected override ImmutableArray<Permission> Permissions { get; } =
    [
        new("write pods", Verbs: ["create", "update", "patch", "*"], Resources: ["pods", "*"], ApiGroups: ["", "*"]),
        Rights.ReadSecrets,
    ];
}
