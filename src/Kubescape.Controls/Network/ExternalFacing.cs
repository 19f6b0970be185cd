using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Says which workloads can be reached from outside the cluster.</summary>
/// <remarks>Source: Kubernetes documentation, "Service", types <c>NodePort</c> and <c>LoadBalancer</c>; "Ingress".</remarks>
public sealed class ExternalFacing : Control
{
    public override ControlInfo Info { get; } = new("C-0256", "External facing", BaseScore: 7)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Reads = [Services.Kind, IngressBackends.Kind],
        Scopes = ScanScopes.Cluster,
        Tags = ["security"],
        AttackSteps =
        [
            new("workload-external-track", "Initial Access"),
            new("service-destruction", "Initial Access"),
            new("external-workload-with-cluster-takeover-roles", "Initial Access"),
            new("external-database-without-authentication", "Initial Access"),
            new("workload-unauthenticated-service", "Initial Access"),
        ],
        Description = "A NodePort, a LoadBalancer or an Ingress leads from outside the cluster to the pods, which is where "
            + "attacks begin: their software and their rights deserve the first look.",
        Remediation = "Keep open what has to be; make other Services ClusterIP and take them out of Ingresses.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var doors = context.Graph.Services.Selecting(resource)
            .Where(service => ServicePorts.Reach(service, resource))
            .SelectMany(service => Doors(service, context))
            .ToList();
        return doors.Count == 0
            ? []
            : doors.Prepend(Failure.Whole("no way to the pods from outside the cluster, unless it is meant"));
    }

    private static IEnumerable<Failure> Doors(Resource service, ControlContext context) =>
        Services.IsOpen(service)
            ? [Failure.Because(service, service["spec"]["type"])]
            : context.Graph.IngressBackends.To(service).Select(backend => Failure.Because(backend.Ingress, backend.ServiceName));
}
