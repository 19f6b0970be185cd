using Kubescape.Objects;

namespace Kubescape.Controls.AgentSandbox;

/// <summary>Templates for the sandboxes of AI agents.</summary>
/// <remarks>Source: SandboxTemplate of extensions.agents.x-k8s.io, in kubernetes-sigs/agent-sandbox.</remarks>
internal static class SandboxTemplates
{
    /// <summary>The kind.</summary>
    public static ResourceKind Kind { get; } = new("extensions.agents.x-k8s.io", "SandboxTemplate");

    /// <summary>The spec of the pod that a sandbox runs.</summary>
    public static Field PodSpec(Resource template) => template["spec"]["podTemplate"]["spec"];

    /// <summary>The containers and then the init containers.</summary>
    public static IEnumerable<Field> Containers(Resource template) =>
        PodSpec(template)["containers"].Items.Concat(PodSpec(template)["initContainers"].Items);
}
