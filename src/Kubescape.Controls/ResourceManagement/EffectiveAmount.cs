using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>The requests and limits that count for a container, wherever they are set.</summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers", "Assign Pod-level CPU and memory resources" and "Limit Ranges" in the
/// Kubernetes documentation. A request that is not set is the limit; an amount of zero asks for nothing and limits nothing.
/// </remarks>
internal static class EffectiveAmount
{
    /// <summary>The name of the space for logs, image layers and scratch volumes; a pod as a whole cannot set it.</summary>
    public const string EphemeralStorage = "ephemeral-storage";

    /// <summary>Whether the container, its pod or its namespace gives an amount.</summary>
    /// <param name="workload">The workload.</param>
    /// <param name="container">One of its containers.</param>
    /// <param name="list"><see cref="MissingAmount.Limits"/> or <see cref="MissingAmount.Requests"/>.</param>
    /// <param name="name">The resource, <c>cpu</c>, <c>memory</c> or <see cref="EphemeralStorage"/>.</param>
    /// <param name="context">The other objects.</param>
    public static bool IsGiven(Resource workload, Field container, string list, string name, ControlContext context)
    {
        var own = MissingAmount.Amount(container, list, name);
        return own.HasValue
            ? !IsZero(own)
            : (list == MissingAmount.Requests && IsPositive(MissingAmount.Amount(container, MissingAmount.Limits, name)))
                || IsGivenByPod(workload, list, name)
                || IsGivenByNamespace(workload, list, name, context);
    }

    private static bool IsGivenByPod(Resource workload, string list, string name)
    {
        var pod = Workload.PodSpec(workload);
        return name != EphemeralStorage
            && (IsPositive(MissingAmount.Amount(pod, list, name))
                || (list == MissingAmount.Requests && IsPositive(MissingAmount.Amount(pod, MissingAmount.Limits, name))));
    }

    private static bool IsGivenByNamespace(Resource workload, string list, string name, ControlContext context) =>
        list == MissingAmount.Limits
            ? context.Graph.ContainerDefaults.GiveLimit(workload, name)
            : context.Graph.ContainerDefaults.GiveRequest(workload, name);

    private static bool IsPositive(Field amount) => amount.HasValue && !IsZero(amount);

    private static bool IsZero(Field amount) => Quantity.TryParse(amount.Scalar, out var quantity) && quantity.Value <= 0;
}
