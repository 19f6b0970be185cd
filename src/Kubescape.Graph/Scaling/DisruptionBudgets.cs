using Kubescape.Objects;

namespace Kubescape.Graph;

/// <summary>The PodDisruptionBudgets of a scan, found by the pods that they protect, and the other way round.</summary>
/// <remarks>
/// Source: PodDisruptionBudgetSpec in the API reference: an empty selector chooses every pod of the namespace in policy/v1, and
/// none in policy/v1beta1.
/// </remarks>
public sealed class DisruptionBudgets
{
    /// <summary>The kind.</summary>
    public static readonly ResourceKind Kind = new("policy", "PodDisruptionBudget");

    private readonly Dictionary<string, SelectorIndex<Resource>> byNamespace;
    private readonly Lazy<ILookup<Resource, Resource>> workloads;

    internal DisruptionBudgets(ResourceGraph graph)
    {
        byNamespace = graph.OfKind(Kind)
            .Where(budget => budget.ApiVersion != "policy/v1beta1" || !IsEmpty(Selector(budget)))
            .GroupBy(Namespaces.Of)
            .ToDictionary(
                group => group.Key,
                group => new SelectorIndex<Resource>(group, budget => LabelPairs.Of(Selector(budget)["matchLabels"])));
        workloads = new(() => graph.OfKinds(Workload.Kinds)
            .SelectMany(workload => Selecting(workload).Select(budget => (Budget: budget, Workload: workload)))
            .ToLookup(pair => pair.Budget, pair => pair.Workload));
    }

    /// <summary>The budgets that select the pods of a workload.</summary>
    public IEnumerable<Resource> Selecting(Resource workload)
    {
        if (!byNamespace.TryGetValue(Namespaces.Of(workload), out var index))
        {
            return [];
        }

        var labels = Workload.PodLabels(workload);
        return index.Selecting(labels, budget => LabelSelector.Matches(Selector(budget), labels));
    }

    /// <summary>The workloads whose pods a budget selects.</summary>
    public IEnumerable<Resource> SelectedBy(Resource budget) => workloads.Value[budget];

    private static Field Selector(Resource budget) => budget["spec"]["selector"];

    private static bool IsEmpty(Field selector) => selector["matchLabels"].Count == 0 && selector["matchExpressions"].Count == 0;
}
