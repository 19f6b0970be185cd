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
        var granted = resource.Related[1]["rules"].Items.SelectMany(rule => Permission.GrantedBy(rule)).ToList();
        if (granted.Count == 0)
        {
            yield break;
        }

        var right = Permission.Right;
        foreach (var entry in granted)
        {
            yield return (Failure.Review(entry) with { Expected = $"no right to {right}" }).InRelated(resource, 1);
        }

        var binding = resource.Related[0];
        var key = SubjectKey.Of(resource.Root);
        foreach (var subject in binding["subjects"].Items.Where(subject => SubjectKey.Of(subject) == key))
        {
            yield return (Failure.Review(subject) with { Expected = $"only subjects that have to {right}" })
                .InRelated(resource, 0);
        }

        yield return (Failure.Review(binding["roleRef"]["name"]) with { Expected = $"a role without the right to {right}" })
            .InRelated(resource, 0);
    }
}
