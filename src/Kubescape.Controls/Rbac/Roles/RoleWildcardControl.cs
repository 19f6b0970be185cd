using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>Rules of roles name what they allow. A failure lists the dangerous rights that the rule gives.</summary>
internal sealed class RoleWildcardControl(string id, string name, double baseScore, string list) : RoleControl
{
    public override ControlInfo Info => field ??= new(id, name, baseScore)
    {
        Category = Category.AccessControl,
        Judges = RbacKinds.Roles,
        Tags = ["security", "compliance"],
        Description = Risk,
        Remediation = Remedy,
    };

    /// <summary>What an attacker gains from the wildcard.</summary>
    public required string Risk { get; init; }

    /// <summary>What the owner of the role should do.</summary>
    public required string Remedy { get; init; }

    /// <summary>Which entries of the list are too wide.</summary>
    public Func<string, bool> IsTooWide { get; init; } = entry => entry == "*";

    protected override IEnumerable<Failure> Faults(Resource role, Field rule) =>
        from entry in rule[list].Items
        where entry.Text is { } text && IsTooWide(text)
        select Failure.Review(entry) with { Expected = Expected(role, rule) };

    private static string Expected(Resource role, Field rule)
    {
        var dangers = RoleRightControls.All.Where(control => control.IsCoveredBy(role, rule)).Select(control => control.Right);
        var rights = string.Join(", ", dangers);
        return rights.Length == 0 ? "the names of what is used" : $"the names of what is used, not the right to {rights}";
    }
}
