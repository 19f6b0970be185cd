using Kubescape.Objects;

namespace Kubescape.Controls.ResourceManagement;

/// <summary>A container must not be allowed many times the memory that was reserved for it.</summary>
/// <remarks>
/// Source: "Limit Ranges" in the Kubernetes documentation, maxLimitRequestRatio. Ten leaves room to programs that peak when they
/// start.
/// </remarks>
public sealed class MemoryOvercommit : Control
{
    private const int MaxRatio = 10;

    public override ControlInfo Info { get; } = new("X-0096", "Memory limit far above its request", BaseScore: 2)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = Workload.Kinds,
        Tags = ["devops"],
        Description = "The request reserves memory on a node, the limit allows more. A container that may take more than ten "
            + "times its request takes it from others, and the node starts to kill pods.",
        Remediation = "Raise resources.requests.memory to what the container really uses, or lower resources.limits.memory.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        foreach (var container in Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init))
        {
            var request = MissingAmount.Amount(container, MissingAmount.Requests, "memory");
            var limit = MissingAmount.Amount(container, MissingAmount.Limits, "memory");
            if (Quantity.TryParse(request.Scalar, out var reserved)
                && Quantity.TryParse(limit.Scalar, out var allowed)
                && reserved.Value > 0
                && allowed.Value / MaxRatio > reserved.Value)
            {
                yield return Failure.Review(request) with { Expected = $"at least a tenth of the limit {limit.Scalar}" };
            }
        }
    }
}
