using System.Collections.Immutable;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>No role gives one dangerous right. Judges the role, also when nobody is bound to it.</summary>
internal sealed class RoleRightControl(string id, string name, double baseScore) : RoleControl
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Roles,
        Tags = ["security"],
        Description = Risk,
        Remediation = Remedy,
    };

    /// <summary>The right in words that follow "to".</summary>
    public required string Right { get; init; }

    /// <summary>What an attacker gains from the right.</summary>
    public required string Risk { get; init; }

    /// <summary>What the owner of the role should do.</summary>
    public required string Remedy { get; init; }

    /// <summary>Each of these gives the right.</summary>
    public required ImmutableArray<RoleGrant> Grants { get; init; }

    /// <summary>Whether the resources are those of the cluster, over which the wildcards of a Role have no power.</summary>
    public bool IsOfCluster { get; init; }

    /// <summary>Which of the roles that come with Kubernetes have the right anyway: <c>admin</c>, <c>edit</c>.</summary>
    public ImmutableArray<string> HeldBy { get; init; } = [];

    /// <summary>Whether the rule gives the right, by names or by wildcards.</summary>
    public bool IsCoveredBy(Resource role, Field rule) =>
        !(IsOfCluster && role.Kind == "Role") && Grants.Any(grant => grant.IsCoveredBy(role, rule));

    protected override IEnumerable<Failure> Faults(Resource role, Field rule) =>
        RoleRule.AllowsEverything(rule)
            ? []
            : Grants.SelectMany(grant => grant.NamedBy(role, rule)).Distinct()
                .Select(entry => Failure.Review(entry) with { Expected = $"no right to {Right}" });
}
