using System.Collections.Immutable;
using Kubescape.Controls.ResourceManagement;
using Kubescape.Objects;

namespace Kubescape.Controls.AgentSandbox;

/// <summary>Sandboxes of agents have limits of CPU and memory, below the ceilings that the user sets.</summary>
/// <remarks>
/// Source: "Resource Management for Pods and Containers" in the Kubernetes documentation. An amount that is no quantity is
/// refused by the API server, and so is not above a ceiling.
/// </remarks>
public sealed class SandboxLimits : CompositeControl
{
    private const string CpuCeiling = "sandbox_cpu_limit_max";
    private const string MemoryCeiling = "sandbox_memory_limit_max";

    public override ControlInfo Info { get; } = new("C-0303", "Agent Sandbox resource ceilings", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.ResourceManagement,
        Judges = [SandboxTemplates.Kind],
        Tags = ["security"],
        Inputs = [CpuCeiling, MemoryCeiling],
        Description = "An agent decides by itself what it runs. Without limits one that loops, or that was told to mine, takes "
            + "the CPU and the memory of every neighbour on its node.",
        Remediation = "Set resources.limits.cpu and resources.limits.memory on each container of the template, at most the "
            + "ceilings in the control's inputs.",
    };

    public override ImmutableArray<ControlPart> Parts { get; } =
    [
        new("cpu", (resource, context) => Limit(resource, "cpu", context.Inputs[CpuCeiling])),
        new("memory", (resource, context) => Limit(resource, "memory", context.Inputs[MemoryCeiling])),
    ];

    public override string? WhyNotEvaluated(ControlContext context) => QuantityInputs.WhyUnreadable(Info.Inputs, context.Inputs);

    private static IEnumerable<Failure> Limit(Resource resource, string name, ImmutableArray<string> ceilings)
    {
        var pod = SandboxTemplates.PodSpec(resource);
        foreach (var holder in SandboxTemplates.Containers(resource).Prepend(pod))
        {
            var limit = MissingAmount.Amount(holder, MissingAmount.Limits, name);
            if (Quantity.TryParse(limit.Scalar, out var amount) && ceilings.Any(ceiling => amount > Quantity.Parse(ceiling)))
            {
                yield return Failure.Review(limit) with { Expected = $"at most {string.Join(" and ", ceilings)}" };
            }
        }

        foreach (var missing in MissingAmount.OfPod(pod, MissingAmount.Limits, name))
        {
            yield return missing;
        }
    }
}
