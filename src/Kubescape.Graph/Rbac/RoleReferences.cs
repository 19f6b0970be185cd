using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The roles that bindings refer to.</summary>
internal sealed class RoleReferences
{
    private readonly ILookup<(string Kind, string Namespace, string Name), Resource> roles;

    public RoleReferences(ResourceGraph graph) =>
        roles = graph.OfKinds(RbacKinds.Roles).ToLookup(role => (role.Kind, role.Kind == "Role" ? role.Namespace : "", role.Name));

    /// <summary>The roles that answer to a binding's reference.</summary>
    /// <remarks>Several can where manifests of several environments are scanned together.</remarks>
    public IEnumerable<Resource> Of(Resource binding)
    {
        var name = binding["roleRef"]["name"].Text ?? "";
        if (binding["roleRef"]["kind"].Is("ClusterRole"))
        {
            // What a live cluster has built in is in its list; a manifest is applied to a cluster that has it.
            var found = roles[("ClusterRole", "", name)];
            return found.Any() || binding.Source is null || BuiltInRoles.Find(name) is not { } builtIn ? found : [builtIn];
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
