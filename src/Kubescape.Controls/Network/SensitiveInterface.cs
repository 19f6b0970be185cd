using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Administration tools must not be reached from outside the cluster.</summary>
/// <remarks>Source: Microsoft Threat Matrix for Kubernetes, "Exposed sensitive interfaces".</remarks>
public sealed class SensitiveInterface : Control
{
    private const string Input = "sensitiveInterfaces";

    public override ControlInfo Info { get; } = new("C-0021", "Exposed sensitive interfaces", BaseScore: 6)
    {
        Category = Category.Workload,
        SubCategory = Category.Network,
        Judges = Workload.Kinds,
        Reads = [Services.Kind],
        Scopes = ScanScopes.Cluster,
        Tags = ["compliance"],
        Inputs = [Input],
        NeedsConfiguration = true,
        Description = "Dashboards, build servers and model servers are made to run code for those who reach them, and many "
            + "ask for no password. On the internet they are found within hours.",
        Remediation = "Make the Service ClusterIP and reach the tool through a port-forward or a proxy that asks for "
            + "credentials.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        if (!context.Inputs[Input].Any(name => resource.Name.Contains(name, StringComparison.Ordinal)))
        {
            return [];
        }

        var doors = context.Graph.Services.Selecting(resource)
            .Where(IsReachable)
            .Select(service => Failure.Because(service, service["spec"]["type"]))
            .ToList();
        return doors.Count == 0 ? [] : doors.Prepend(Failure.Whole("no Service that opens it to the outside"));
    }

    /// <summary>A load balancer that has no address yet is open to nobody.</summary>
    private static bool IsReachable(Resource service) =>
        service["spec"]["type"].Text switch
        {
            "NodePort" => true,
            "LoadBalancer" => service["status"]["loadBalancer"]["ingress"].Count > 0,
            _ => false,
        };
}
