using System.Collections.Frozen;
using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>Having any account at all gives no right over workloads, nodes and Secrets.</summary>
/// <remarks>
/// Source: CIS GKE Benchmark, "Avoid bindings to system:authenticated"; Kubernetes documentation, "Default roles and role
/// bindings".
/// </remarks>
public sealed class AuthenticatedGroup : Control
{
    private static readonly FrozenSet<string> Sensitive = FrozenSet.Create(
        "*", "pods", "pods/exec", "pods/attach", "pods/portforward", "deployments", "statefulsets", "daemonsets", "jobs",
        "cronjobs", "nodes", "secrets");

    public override ControlInfo Info { get; } = new("C-0265", "system:authenticated user has elevated roles", BaseScore: 7)
    {
        Category = Category.ControlPlane,
        SubCategory = Category.SupplyChain,
        Judges = RbacKinds.Bindings,
        Reads = RbacKinds.Roles,
        Scopes = ScanScopes.Cluster,
        Description = "Everybody who can log in belongs to the group system:authenticated: every service account, and on some "
            + "clouds every account of the provider. A role bound to it is a role for strangers.",
        Remediation = "Bind the role to the users, groups or service accounts that need it, and remove the group from the "
            + "binding.",
    };

    public override IEnumerable<Resource> Candidates(ControlContext context) => context.Graph.Subjects;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var key = SubjectKey.Of(resource.Root);
        if (key is not { Kind: "Group", Name: "system:authenticated" })
        {
            yield break;
        }

        var (role, sensitive) = Enumerable.Range(1, resource.Related.Length - 1)
            .SelectMany(index => SensitiveIn(resource.Related[index]).Select(entry => (Role: index, Entry: entry)))
            .FirstOrDefault();
        if (!sensitive.Exists)
        {
            yield break;
        }

        // Reports have always written the place in the role as an empty path, and the reference with the index of the role.
        var binding = resource.Related[0];
        var fault = resource.Related[role].Source is { IsBuiltIn: true } ? Failure.Look(sensitive) : Failure.Review(sensitive);
        yield return (fault with { Expected = "no right over workloads, nodes or Secrets" })
            .InRelated(resource, role) with { Path = "" };
        foreach (var subject in binding["subjects"].Items.Where(subject => SubjectKey.Of(subject) == key))
        {
            yield return (Failure.Review(subject) with { Expected = "the subjects that need the role" }).InRelated(resource, 0);
        }

        yield return (Failure.Review(binding["roleRef"]["name"]) with { Expected = "a role that is fit for everybody" })
            .InRelated(resource, 0) with
        {
            Path = "relatedObjects[1].roleRef.name",
        };
    }

    private static IEnumerable<Field> SensitiveIn(Resource role) => role["rules"].Items
        .SelectMany(rule => rule["resources"].Items)
        .Where(entry => entry.Text is { } text && Sensitive.Contains(text));
}
