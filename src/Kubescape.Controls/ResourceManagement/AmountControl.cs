using System.Collections.Immutable;
using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>
/// Containers must set a request and a limit of one resource, and keep both within the bounds that the user gives.
/// </summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers" in the Kubernetes documentation. An amount that is no quantity is refused
/// by the API server, and so is neither above nor below a bound.
/// </remarks>
public abstract class AmountControl : Control
{
    /// <summary>The resource, <c>cpu</c> or <c>memory</c>.</summary>
    protected abstract string Name { get; }

    public override string? WhyNotEvaluated(ControlContext context) =>
        QuantityInputs.WhyUnreadable(Info.Inputs, context.Inputs);

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context) =>
        Failures(resource, MissingAmount.Limits, "limit", context.Inputs)
            .Concat(Failures(resource, MissingAmount.Requests, "request", context.Inputs));

    /// <summary>The inputs that bound the request and the limit of a resource.</summary>
    private protected static ImmutableArray<string> InputsOf(string name) =>
        [$"{name}_request_max", $"{name}_request_min", $"{name}_limit_max", $"{name}_limit_min"];

    private IEnumerable<Failure> Failures(Resource resource, string list, string input, ControlInputs inputs)
    {
        var least = inputs[$"{Name}_{input}_min"];
        var most = inputs[$"{Name}_{input}_max"];
        var set = MissingAmount.RunningContainers(Workload.PodSpec(resource)).Prepend(Workload.PodSpec(resource))
            .Select(holder => MissingAmount.Amount(holder, list, Name))
            .Where(amount => amount.HasValue);
        foreach (var amount in set)
        {
            if (Quantity.TryParse(amount.Scalar, out var quantity)
                && (least.Any(bound => quantity < Quantity.Parse(bound)) || most.Any(bound => quantity > Quantity.Parse(bound))))
            {
                yield return Failure.Review(amount) with { Expected = Range(least, most) };
            }
        }

        foreach (var missing in MissingAmount.Of(resource, list, Name))
        {
            yield return missing;
        }
    }

    private static string Range(ImmutableArray<string> least, ImmutableArray<string> most) =>
        string.Join(" and ", least.Select(bound => $"at least {bound}").Concat(most.Select(bound => $"at most {bound}")));
}
