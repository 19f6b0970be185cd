using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Joins bindings with the roles they refer to.</summary>
internal static class BoundSubjects
{
    /// <summary>
    /// Each subject of each binding with each role of the binding's reference; one that is listed twice comes once.
    /// </summary>
    /// <remarks>Several roles can answer to one reference where manifests of several environments are scanned together.</remarks>
    public static ImmutableArray<Resource> Of(ResourceGraph graph)
    {
        var roles = graph.OfKinds(RbacKinds.Roles)
            .ToLookup(role => (role.Kind, role.Kind == "Role" ? role.Namespace : "", role.Name));
        return
        [
            .. from binding in graph.OfKinds(RbacKinds.Bindings)
               from role in Referenced(binding, roles)
               from subject in binding["subjects"].Items.DistinctBy(SubjectKey.Of)
               select new Resource(subject, binding.Source) { Related = [binding, role] },
        ];
    }

    private static IEnumerable<Resource> Referenced(
        Resource binding, ILookup<(string Kind, string Namespace, string Name), Resource> roles)
    {
        var name = binding["roleRef"]["name"].Text ?? "";
        if (binding["roleRef"]["kind"].Is("ClusterRole"))
        {
            return roles[("ClusterRole", "", name)];
        }

        // A cluster-wide binding cannot grant a Role: the API server refuses it.
        if (binding.Kind != "RoleBinding" || !binding["roleRef"]["kind"].Is("Role"))
        {
            return [];
        }

        // A manifest that names no namespace is applied to whichever one is current.
        var here = roles[("Role", binding.Namespace, name)];
        return here.Any() ? here : roles[("Role", binding.Namespace.Length == 0 ? "default" : "", name)];
    }
}
