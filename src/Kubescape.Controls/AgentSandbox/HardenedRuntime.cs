using Kubescape.Objects;

namespace Kubescape.Controls.AgentSandbox;

/// <summary>Sandboxes of agents run in a runtime that is hardened against escapes.</summary>
/// <remarks>Source: Kubernetes documentation, "Runtime Class"; documentation of kubernetes-sigs/agent-sandbox.</remarks>
public sealed class HardenedRuntime : Control
{
    private const string Input = "hardenedSandboxRuntimeClasses";

    public override ControlInfo Info { get; } = new("C-0297", "Agent Sandbox hardened runtime class", BaseScore: 7)
    {
        Category = Category.Workload,
        Judges = [SandboxTemplates.Kind],
        Tags = ["security"],
        Inputs = [Input],
        Description = "An agent runs code that nobody has read. In an ordinary container it shares the kernel with the node, "
            + "so that one flaw of the kernel lets it out.",
        Remediation = "Set runtimeClassName to a runtime with a kernel of its own, such as gvisor, and list it in the "
            + "control's input.",
    };

    public override IEnumerable<Failure> Check(Resource resource, ControlContext context)
    {
        var hardened = context.Inputs[Input];
        var runtime = SandboxTemplates.PodSpec(resource)["runtimeClassName"];
        if (runtime.Text is not { } name || !hardened.Contains(name))
        {
            yield return Failure.Look(runtime) with { Expected = $"one of {string.Join(", ", hardened)}" };
        }
    }
}
