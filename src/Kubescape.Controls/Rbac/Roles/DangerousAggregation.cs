using System.Collections.Immutable;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac.Roles;

/// <summary>What is added to the roles admin, edit and view is no more than their holders are trusted with.</summary>
/// <remarks>
/// What a role has as Kubernetes ships it is no fault of what is added to it; <c>view</c> is meant to read all but Secrets.
/// Source: Kubernetes documentation, "Using RBAC Authorization", "Aggregated ClusterRoles" and "User-facing roles".
/// </remarks>
public sealed class DangerousAggregation : Control
{
    private static readonly ImmutableArray<string> Targets = ["admin", "edit", "view"];

    private static readonly ImmutableArray<string> ReadVerbs = ["get", "list", "watch"];

    public override ControlInfo Info { get; } = new("X-0032", "Dangerous rights added to a built-in role", BaseScore: 8)
    {
        Category = Category.AccessControl,
        Judges = [.. RbacKinds.Roles.Where(kind => kind.Kind == "ClusterRole")],
        Tags = ["security"],
        Description = "A label adds the rules of this role to admin, edit or view. Everybody who holds one of these gets the "
            + "rights at once, without a binding that anybody would see.",
        Remediation = "Remove the label and bind the role to those who need it, or take the dangerous rights out of its rules.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (ShippedRbac.IsRole(resource))
        {
            yield break;
        }

        foreach (var target in Targets)
        {
            var label = resource["metadata"]["labels"][$"rbac.authorization.k8s.io/aggregate-to-{target}"];
            if (label.Is("true") && DangersFor(target, resource) is { Count: > 0 } dangers)
            {
                var rights = string.Join(", ", dangers);
                yield return Failure.Review(label) with { Expected = $"no right to {rights} in the role {target}" };
            }
        }
    }

    private static List<string> DangersFor(string target, Resource role) =>
        [.. role["rules"].Items.SelectMany(rule => DangersFor(target, role, rule)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> DangersFor(string target, Resource role, Field rule)
    {
        if (RoleRule.AllowsEverything(rule))
        {
            return ["do everything"];
        }

        var rights = RoleRightControls.All
            .Where(control => !control.HeldBy.Contains(target) && control.IsCoveredBy(role, rule))
            .Select(control => control.Right);
        return target == "view" && Writes(rule) ? rights.Append("write") : rights;
    }

    private static bool Writes(Field rule) => rule["verbs"].Items.Any(verb => verb.Text is { } text && !ReadVerbs.Contains(text));
}
