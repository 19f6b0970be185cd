using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The requests and limits that LimitRanges give to containers which set none.</summary>
/// <remarks>
/// Source: "Limit Ranges" in the Kubernetes documentation; SetDefaults_LimitRangeItem of pkg/apis/core/v1/defaults.go: a limit
/// defaults to the maximum, a request to the limit and else to the minimum.
/// </remarks>
public sealed class ContainerDefaults
{
    /// <summary>The kind that holds them.</summary>
    public static readonly ResourceKind LimitRange = new("", "LimitRange");

    private readonly HashSet<(string Namespace, string Name)> limits = [];
    private readonly HashSet<(string Namespace, string Name)> requests = [];

    internal ContainerDefaults(ResourceGraph graph)
    {
        foreach (var range in graph.OfKind(LimitRange))
        {
            foreach (var item in range["spec"]["limits"].Items)
            {
                if (item["type"].Is("Container"))
                {
                    Add(limits, range, item, "default", "max");
                    Add(requests, range, item, "defaultRequest", "default", "max", "min");
                }
            }
        }
    }

    /// <summary>Whether a container of the workload gets a limit of this resource, <c>cpu</c> or <c>memory</c>.</summary>
    public bool GiveLimit(Resource workload, string name) => limits.Contains((Namespaces.Of(workload), name));

    /// <summary>Whether a container of the workload gets a request of this resource, <c>cpu</c> or <c>memory</c>.</summary>
    public bool GiveRequest(Resource workload, string name) => requests.Contains((Namespaces.Of(workload), name));

    private static void Add(
        HashSet<(string Namespace, string Name)> given, Resource range, Field item, params ReadOnlySpan<string> sources)
    {
        foreach (var source in sources)
        {
            foreach (var amount in item[source].Members)
            {
                if (Quantity.TryParse(amount.Scalar, out var quantity) && quantity.Value > 0)
                {
                    given.Add((Namespaces.Of(range), amount.Name));
                }
            }
        }
    }
}
