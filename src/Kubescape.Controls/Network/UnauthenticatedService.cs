using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>A Service asks who is calling.</summary>
/// <remarks>Source: the service scan, which tries the ports of each Service: <c>ServiceScanResult</c> of kubescape.io.</remarks>
public sealed class UnauthenticatedService : Control
{
    public override ControlInfo Info { get; } = new("C-0274", "Verify Authenticated Service", BaseScore: 7)
    {
        Category = Category.Network,
        Judges = Workload.Kinds,
        Reads = [Services.Kind, FactKinds.ServiceScan],
        Scopes = ScanScopes.Cluster,
        Tags = ["security"],
        AttackSteps = [new("workload-unauthenticated-service", "Execution")],
        Description = "A database or an administration page that answers without asking who is calling is open to everyone "
            + "who reaches it, be it one compromised pod of the cluster.",
        Remediation = "Switch authentication on in the application, and let only its clients reach it with a network policy.",
    };

    public override string? WhyNotEvaluated(ControlContext context) => context.Graph.OfKind(FactKinds.ServiceScan).IsEmpty
        ? "no Service has been tried for authentication (ServiceScanResult): run the service scan in the cluster, or give "
            + "its results as files (--facts)"
        : null;

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var open = context.Graph.Services.Selecting(resource)
            .Where(service => ServicePorts.Reach(service, resource))
            .SelectMany(service => OpenPorts(service, context.Graph))
            .ToList();
        return open.Count == 0 ? [] : open.Prepend(Failure.Whole("ports that ask for authentication"));
    }

    private static IEnumerable<Failure> OpenPorts(Resource service, ResourceGraph graph) =>
        graph.Find(FactKinds.ServiceScan, service.Namespace, service.Name) is { } result
            ? result["spec"]["ports"].Items
                .Where(port => port["authenticated"].IsFalse)
                .Select(port => Failure.Because(result, port["authenticated"]))
            : [];
}
