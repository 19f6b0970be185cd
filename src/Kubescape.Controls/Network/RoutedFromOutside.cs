using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Says which workloads can be reached from outside the cluster through a gateway.</summary>
/// <remarks>Source: Gateway API reference; Istio documentation, "Gateway" and "Virtual Service".</remarks>
public sealed class RoutedFromOutside : Control
{
    public override ControlInfo Info { get; } =
        new("C-0266", "Exposure to internet via Gateway API or Istio Ingress", BaseScore: 7)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Reads = [Services.Kind, .. RouteBackends.Kinds, RouteBackends.GrantKind, .. IstioRoutes.Kinds],
        Scopes = ScanScopes.Cluster,
        Tags = ["security"],
        AttackSteps =
        [
            new("workload-external-track", "Initial Access"),
            new("service-destruction", "Initial Access"),
            new("external-workload-with-cluster-takeover-roles", "Initial Access"),
            new("workload-unauthenticated-service", "Initial Access"),
        ],
        Description = "A route leads from a gateway to the pods, which is where attacks from outside begin: their software "
            + "and their rights deserve the first look.",
        Remediation = "Keep the routes that have to be, ask for authentication at the gateway, and remove the others.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var doors = context.Graph.Services.Selecting(resource)
            .Where(service => !Services.IsOpen(service) && ServicePorts.Reach(service, resource))
            .SelectMany(service => Doors(service, context.Graph))
            .ToList();
        return doors.Count == 0
            ? []
            : doors.Prepend(Failure.Whole("no route to the pods from outside the cluster, unless it is meant"));
    }

    private static IEnumerable<Failure> Doors(Resource service, ResourceGraph graph) =>
        graph.RouteBackends.To(service).Select(backend => Failure.Because(backend.Route, backend.Reference["name"]))
            .Concat(graph.IstioRoutes.To(service).Select(route => Failure.Because(route.Route, route.Host)));
}
