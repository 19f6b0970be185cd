using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Which VirtualServices of Istio lead from a gateway that is open to the world to a Service.</summary>
/// <remarks>
/// Source: Istio documentation, "Virtual Service" and "Gateway". A short host is in the namespace of the VirtualService. The pods
/// of a gateway are those that its selector names, in any namespace.
/// </remarks>
public sealed class IstioRoutes
{
    private const string Group = "networking.istio.io";

    private static readonly ResourceKind VirtualService = new(Group, "VirtualService");
    private static readonly ResourceKind Gateway = new(Group, "Gateway");

    private static readonly string[] Protocols = ["http", "tls", "tcp"];

    private readonly ILookup<(string Namespace, string Service), (Resource Route, Field Host)> byService;

    internal IstioRoutes(ResourceGraph graph)
    {
        var open = OpenGateways(graph);
        byService = graph.OfKind(VirtualService)
            .Where(route => route["spec"]["gateways"].Items.Any(gateway => IsOpen(route, gateway.Text ?? "", graph, open)))
            .SelectMany(route => Delegates(route, graph).Prepend(route))
            .Distinct()
            .SelectMany(route => Hosts(route).Select(host => (Route: route, Host: host)))
            .ToLookup(entry => ServiceOf(entry.Route, entry.Host.Text!));
    }

    /// <summary>The kinds that the routes are made of.</summary>
    public static ImmutableArray<ResourceKind> Kinds { get; } = [VirtualService, Gateway];

    /// <summary>The VirtualServices that lead to a Service from outside, and the hosts in them that do.</summary>
    public IEnumerable<(Resource Route, Field Host)> To(Resource service) => byService[(Namespaces.Of(service), service.Name)];

    /// <summary>The gateways whose pods a Service shows to the world.</summary>
    private static HashSet<Resource> OpenGateways(ResourceGraph graph)
    {
        var gateways = new SelectorIndex<Resource>(
            graph.OfKind(Gateway).Where(gateway => Selector(gateway).Count > 0),
            gateway => LabelPairs.Of(Selector(gateway)));
        return
        [
            .. graph.OfKind(Services.Kind)
                .Where(Services.IsOpen)
                .Select(Selector)
                .SelectMany(labels => gateways.Selecting(labels, gateway => LabelSelector.MatchesMap(Selector(gateway), labels))),
        ];
    }

    /// <summary>Of a gateway that is not among the objects only the name is known.</summary>
    private static bool IsOpen(Resource route, string gateway, ResourceGraph graph, HashSet<Resource> open)
    {
        var slash = gateway.IndexOf('/', StringComparison.Ordinal);
        var @namespace = slash < 0 ? Namespaces.Of(route) : gateway[..slash];
        return graph.Find(Gateway, @namespace, gateway[(slash + 1)..]) is { } found
            ? open.Contains(found)
            : gateway.EndsWith("public", StringComparison.Ordinal);
    }

    /// <summary>The routes that another one hands a part of its requests to; they cannot hand them on.</summary>
    private static IEnumerable<Resource> Delegates(Resource route, ResourceGraph graph) =>
        from rule in route["spec"]["http"].Items
        let target = rule["delegate"]
        where target["name"].Text is not null
        let found = graph.Find(VirtualService, target["namespace"].Text ?? Namespaces.Of(route), target["name"].Text!)
        where found is not null
        select found;

    private static IEnumerable<Field> Hosts(Resource route) =>
        from protocol in Protocols
        from rule in route["spec"][protocol].Items
        from destination in rule["route"].Items
        let host = destination["destination"]["host"]
        where host.Text is not null
        select host;

    private static (string Namespace, string Service) ServiceOf(Resource route, string host)
    {
        var parts = host.Split('.', 3);
        return (parts.Length > 1 ? parts[1] : Namespaces.Of(route), parts[0]);
    }

    private static Field Selector(Resource resource) => resource["spec"]["selector"];
}
