using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>A place in an Ingress that leads to a Service.</summary>
/// <param name="Ingress">The Ingress.</param>
/// <param name="ServiceName">The field that names the Service.</param>
public sealed record IngressBackend(Resource Ingress, Field ServiceName);
