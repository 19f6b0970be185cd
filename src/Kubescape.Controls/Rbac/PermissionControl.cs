using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Rbac;

/// <summary>A right that few subjects should have. Judges each subject of each binding.</summary>
/// <remarks>
/// A rule that is limited to certain <c>resourceNames</c> counts like any other: the names may be those that matter.
/// </remarks>
public abstract class PermissionControl : Control
{
    /// <summary>The right.</summary>
    protected abstract Permission Permission { get; }

    public override IEnumerable<Resource> Candidates(ControlContext context) => context.Graph.Subjects;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var granted = Enumerable.Range(1, resource.Related.Length - 1)
            .SelectMany(role => Granted(resource.Related[role]).Select(entry => (Role: role, Entry: entry)))
            .ToList();
        if (granted.Count == 0)
        {
            yield break;
        }

        var right = Permission.Right;
        foreach (var (role, entry) in granted)
        {
            // Nobody edits a role that every cluster has: what mends the failure is another role.
            var fault = resource.Related[role].Source is { IsBuiltIn: true } ? Failure.Look(entry) : Fault(entry);
            yield return (fault with { Expected = $"no right to {right}" }).InRelated(resource, role);
        }

        var binding = resource.Related[0];
        var key = SubjectKey.Of(resource.Root);
        foreach (var subject in binding["subjects"].Items.Where(subject => SubjectKey.Of(subject) == key))
        {
            yield return (Fault(subject) with { Expected = $"only subjects that have to {right}" }).InRelated(resource, 0);
        }

        var reference = Fault(binding["roleRef"]["name"]) with { Expected = $"a role without the right to {right}" };
        yield return reference.InRelated(resource, 0);
    }

    /// <summary>The entries of the role's rules that give the right.</summary>
    protected virtual IEnumerable<Field> Granted(Resource role) => role["rules"].Items.SelectMany(rule => Granted(rule));

    /// <summary>The entries of one rule that give the right.</summary>
    protected virtual IEnumerable<Field> Granted(Field rule) => Permission.GrantedBy(rule);

    /// <summary>What is to be done about a place that has part in the right.</summary>
    protected virtual Failure Fault(Field field) => Failure.Review(field);
}
