using Kubescape.Graph;
using Kubescape.Objects;

namespace Kubescape.Controls.References;

/// <summary>An Ingress leads to Services that exist.</summary>
/// <remarks>Source: Kubernetes documentation, "Ingress", "Ingress rules": a backend is in the namespace of its Ingress.</remarks>
public sealed class DanglingIngressBackend : Control
{
    public override ControlInfo Info { get; } = new("C-0298", "Dangling Ingress backend", BaseScore: 4)
    {
        Category = Category.Network,
        Judges = [IngressBackends.Kind],
        Reads = [Services.Kind],
        Tags = ["devops"],
        Description = "Requests to a Service that does not exist end in errors, and whoever may create a Service of that "
            + "name takes them over.",
        Remediation = "Correct the name of the Service, create the Service, or remove the rule.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        from name in IngressBackends.ServiceNames(resource)
        where context.Graph.Find(Services.Kind, resource.Namespace, name.Text!) is null
        select Failure.Look(name) with { Expected = "a Service of the namespace" };
}
