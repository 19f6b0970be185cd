using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.References;

/// <summary>A route of the Gateway API leads to Services that exist.</summary>
/// <remarks>Source: Gateway API reference, BackendObjectReference.</remarks>
public sealed class DanglingRouteBackend : Control
{
    public override ControlInfo Info { get; } = new("C-0302", "Dangling Gateway API backend", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = RouteBackends.Kinds,
        Reads = [Services.Kind],
        Tags = ["devops"],
        Description = "The gateway answers with errors where a route leads to a Service that does not exist, and whoever may "
            + "create a Service of that name takes the traffic over.",
        Remediation = "Correct the name or the namespace of the backend, create the Service, or remove the rule.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from reference in RouteBackends.ServiceReferences(resource)
        where context.Graph.Find(Services.Kind, RouteBackends.NamespaceOf(resource, reference), reference["name"].Text!) is null
        select Failure.Look(reference["name"]) with { Expected = "a Service that exists" };
}
