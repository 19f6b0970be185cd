using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>A program of the control plane, and where its Pods are found.</summary>
/// <param name="Name">The name of the executable, <c>kube-apiserver</c>.</param>
/// <param name="InAnyNamespace">Whether its Pods may be outside kube-system.</param>
public sealed record ControlPlaneProgram(string Name, bool InAnyNamespace = false)
{
    public static ControlPlaneProgram ApiServer { get; } = new("kube-apiserver");

    public static ControlPlaneProgram ControllerManager { get; } = new("kube-controller-manager");

    public static ControlPlaneProgram Scheduler { get; } = new("kube-scheduler");

    /// <summary>The store may run beside other tenants' stores, or under an operator.</summary>
    public static ControlPlaneProgram Etcd { get; } = new("etcd", InAnyNamespace: true);

    /// <summary>What to say when no Pod of the program is in the scan.</summary>
    public string WhyNotVisible =>
        $"no {Name} Pod is visible in {(InAnyNamespace ? "any namespace" : "the namespace kube-system")}: scan a cluster "
        + "whose control plane runs in Pods, with the right to list them";

    /// <summary>Whether the Pod runs the program.</summary>
    public bool RunsIn(Resource pod) => CommandLines(pod).Any();

    /// <summary>How the Pod starts the program.</summary>
    public IEnumerable<CommandLine> CommandLines(Resource pod)
    {
        var isSystem = pod.Namespace == "kube-system";
        return from container in isSystem || InAnyNamespace ? Workload.Containers(pod, ContainerLists.Main) : []
               let line = CommandLine.OfContainer(container)
               where isSystem ? line.Runs(Name) || IsStartedByImage(container) : line.BeginsWith(Name)
               select line;
    }

    /// <summary>A container without a command starts what its image says, which its name tells.</summary>
    private bool IsStartedByImage(Field container) => container["command"].Count == 0 && container["name"].Is(Name);
}
