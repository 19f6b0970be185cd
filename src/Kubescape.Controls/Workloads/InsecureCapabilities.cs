using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>A container must not hold capabilities that open the node or the network.</summary>
/// <remarks>Source: Pod Security Standards, Baseline profile, "Capabilities"; capabilities(7).</remarks>
public sealed class InsecureCapabilities : Control
{
    private const string Input = "insecureCapabilities";

    private readonly ConditionalWeakTable<ControlInputs, FrozenSet<string>> insecure = [];

    public override ControlInfo Info { get; } = new("C-0046", "Insecure capabilities", BaseScore: 7)
    {
        Category = Category.Workload,
        SubCategory = Category.NodeEscape,
        Judges = Workload.Kinds,
        Tags = ["security", "compliance", "smartRemediation"],
        AttackSteps = [new("workload-external-track", "Privilege Escalation (Node)")],
        Inputs = [Input],
        NeedsConfiguration = true,
        Description = "Capabilities are the pieces of root's power. Some of them, such as loading kernel modules, tracing foreign processes or "
            + "sending raw packets, are enough to leave the container or to spoof its neighbours.",
        Remediation = "Drop ALL, then add back only what the process is known to need.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var names = insecure.GetValue(
            context.Inputs, static inputs => inputs[Input].Select(Capability.Normalize).ToFrozenSet(StringComparer.Ordinal));
        foreach (var container in Workload.Containers(resource))
        {
            foreach (var capability in container["securityContext"]["capabilities"]["add"].Items)
            {
                if (capability.Text is { } name && names.Contains(Capability.Normalize(name)))
                {
                    yield return IsEphemeral(container) ? Failure.Look(capability) with { Expected = "a debug container without it" } : Failure.Delete(capability);
                }
            }
        }
    }

    /// <summary>The spec of a debug container cannot be edited; it goes with its pod.</summary>
    private static bool IsEphemeral(Field container) => container.Parent.Name == "ephemeralContainers";
}
