using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Joins bindings with the roles they refer to.</summary>
internal static class BoundSubjects
{
    /// <summary>
    /// Each subject of each binding with each role of the binding's reference; one that is listed twice comes once.
    /// </summary>
    public static ImmutableArray<Resource> Of(ResourceGraph graph) =>
    [
        .. from binding in graph.OfKinds(RbacKinds.Bindings)
           from role in graph.RolesOf(binding)
           let related = graph.PartsOf(role).Insert(0, binding)
           from subject in binding["subjects"].Items.DistinctBy(SubjectKey.Of)
           select new Resource(subject, binding.Source) { Related = related },
    ];
}
