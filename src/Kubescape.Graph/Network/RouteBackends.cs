using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Which routes of the Gateway API lead from gateways to a Service.</summary>
/// <remarks>
/// Source: BackendObjectReference in the Gateway API reference: kind and group default to those of Service, the namespace to that
/// of the route. Routes whose parents are Services are those of a mesh, "GAMMA initiative".
/// </remarks>
public sealed class RouteBackends
{
    private const string Group = "gateway.networking.k8s.io";

    private readonly ILookup<(string Namespace, string Service), (Resource Route, Field Reference)> byService;

    internal RouteBackends(ResourceGraph graph)
    {
        var grants = new ReferenceGrants(graph);
        byService = graph.OfKinds(Kinds)
            .Where(route => !IsInMesh(route))
            .SelectMany(route => ServiceReferences(route)
                .Where(reference => grants.Permit(route, NamespaceOf(route, reference), reference["name"].Text!))
                .Select(reference => (Route: route, Reference: reference)))
            .ToLookup(backend => (NamespaceOf(backend.Route, backend.Reference), backend.Reference["name"].Text!));
    }

    /// <summary>The kinds of routes.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } =
    [
        new(Group, "GRPCRoute"),
        new(Group, "HTTPRoute"),
        new(Group, "TCPRoute"),
        new(Group, "TLSRoute"),
        new(Group, "UDPRoute"),
    ];

    /// <summary>The kind that permits references to another namespace.</summary>
    public static ResourceKind GrantKind => ReferenceGrants.Kind;

    /// <summary>The routes that lead to a Service and the references in them, in the order of the source.</summary>
    public IEnumerable<(Resource Route, Field Reference)> To(Resource service) =>
        byService[(Namespaces.Of(service), service.Name)];

    /// <summary>The references of a route to Services.</summary>
    public static IEnumerable<Field> ServiceReferences(Resource route) =>
        from rule in route["spec"]["rules"].Items
        from reference in rule["backendRefs"].Items
        where (reference["group"].Text ?? "") == "" && (reference["kind"].Text ?? "Service") == "Service"
        where reference["name"].Text is not null
        select reference;

    /// <summary>The namespace that a reference of a route leads to.</summary>
    public static string NamespaceOf(Resource route, Field reference) => reference["namespace"].Text ?? Namespaces.Of(route);

    /// <summary>A route that names no parent is taken for one of a gateway.</summary>
    private static bool IsInMesh(Resource route)
    {
        var parents = route["spec"]["parentRefs"].Items;
        return parents.Count > 0 && parents.All(parent => parent["kind"].Is("Service"));
    }
}
