using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>Which Ingresses lead to a Service.</summary>
/// <remarks>
/// Source: IngressSpec in the API reference, networking.k8s.io/v1. A backend is in the namespace of its Ingress.
/// </remarks>
public sealed class IngressBackends
{
    /// <summary>The kind.</summary>
    public static readonly ResourceKind Kind = new("networking.k8s.io", "Ingress");

    private readonly ILookup<(string Namespace, string Service), IngressBackend> byService;

    internal IngressBackends(ResourceGraph graph) => byService = graph.OfKind(Kind)
        .SelectMany(ingress => ServiceNames(ingress).Select(name => new IngressBackend(ingress, name)))
        .ToLookup(backend => (Namespaces.Of(backend.Ingress), backend.ServiceName.Text!));

    /// <summary>The places that lead to a Service, in the order of the source.</summary>
    public IEnumerable<IngressBackend> To(Resource service) => byService[(Namespaces.Of(service), service.Name)];

    /// <summary>The fields of an Ingress that name Services, in document order after <c>defaultBackend</c>.</summary>
    public static IEnumerable<Field> ServiceNames(Resource ingress) =>
        ingress["spec"]["rules"].Items
            .SelectMany(rule => rule["http"]["paths"].Items)
            .Select(path => path["backend"])
            .Prepend(ingress["spec"]["defaultBackend"])
            .Select(backend => backend["service"]["name"])
            .Where(name => name.Text is not null);
}
