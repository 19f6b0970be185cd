using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The Services of a scan, found by the pods that they lead to.</summary>
/// <remarks>
/// Source: Kubernetes documentation, "Service". Without a selector a Service leads to no pod, and an <c>ExternalName</c>
/// never does.
/// </remarks>
public sealed class Services
{
    /// <summary>The kind.</summary>
    public static readonly ResourceKind Kind = new("", "Service");

    private readonly Dictionary<string, SelectorIndex<Resource>> byNamespace;

    internal Services(ResourceGraph graph) => byNamespace = graph.OfKind(Kind)
        .Where(service => Selector(service).Count > 0 && !service["spec"]["type"].Is("ExternalName"))
        .GroupBy(Namespaces.Of)
        .ToDictionary(
            group => group.Key, group => new SelectorIndex<Resource>(group, service => LabelPairs.Of(Selector(service))));

    /// <summary>The Services that lead to the pods of a workload.</summary>
    public IEnumerable<Resource> Selecting(Resource workload)
    {
        if (!byNamespace.TryGetValue(Namespaces.Of(workload), out var index))
        {
            return [];
        }

        var labels = Workload.PodLabels(workload);
        return index.Selecting(labels, service => LabelSelector.MatchesMap(Selector(service), labels));
    }

    /// <summary>Whether the Service can be reached from outside the cluster.</summary>
    public static bool IsOpen(Resource service) => service["spec"]["type"].Text is "NodePort" or "LoadBalancer";

    private static Field Selector(Resource service) => service["spec"]["selector"];
}
