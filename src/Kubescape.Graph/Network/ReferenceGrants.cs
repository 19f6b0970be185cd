using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Which routes may lead to Services of another namespace.</summary>
/// <remarks>
/// The namespace of the Service has to agree. Source: Gateway API reference, ReferenceGrant; a route that is not permitted leads
/// nowhere.
/// </remarks>
internal sealed class ReferenceGrants(ResourceGraph graph)
{
    /// <summary>The kind.</summary>
    public static readonly ResourceKind Kind = new("gateway.networking.k8s.io", "ReferenceGrant");

    /// <summary>Whether a route may lead to the Service of this name and namespace.</summary>
    public bool Permit(Resource route, string @namespace, string service) =>
        Namespaces.OrDefault(@namespace) == Namespaces.Of(route)
        || graph.InNamespace(@namespace, Kind).Any(grant => IsFrom(grant, route) && IsTo(grant, service));

    private static bool IsFrom(Resource grant, Resource route) => grant["spec"]["from"].Items.Any(
        from => from["group"].Is(route.Type.Group)
            && from["kind"].Is(route.Kind)
            && from["namespace"].Is(Namespaces.Of(route)));

    private static bool IsTo(Resource grant, string service) => grant["spec"]["to"].Items.Any(
        to => (to["group"].Text ?? "") == ""
            && to["kind"].Is("Service")
            && (to["name"].Text is not { Length: > 0 } name || name == service));
}
