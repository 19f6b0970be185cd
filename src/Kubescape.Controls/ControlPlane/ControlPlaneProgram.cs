using Kubescape.Objects;

namespace Kubescape.Controls.ControlPlane;

/// <summary>A program of the control plane, and where its Pods are found.</summary>
/// <param name="Name">The name of the executable, <c>kube-apiserver</c>.</param>
/// <param name="Namespace">The namespace of its Pods; <see langword="null"/> when they may be in any.</param>
public sealed record ControlPlaneProgram(string Name, string? Namespace = "kube-system")
{
    public static ControlPlaneProgram ApiServer { get; } = new("kube-apiserver");

    public static ControlPlaneProgram ControllerManager { get; } = new("kube-controller-manager");

    public static ControlPlaneProgram Scheduler { get; } = new("kube-scheduler");

    /// <summary>Operators of hosted control planes run etcd beside the tenant.</summary>
    public static ControlPlaneProgram Etcd { get; } = new("etcd", Namespace: null);

    /// <summary>What to say when no Pod of the program is in the scan.</summary>
    public string WhyNotVisible =>
        $"no {Name} Pod is visible in {(Namespace is null ? "any namespace" : $"the namespace {Namespace}")}: scan a cluster "
        + "whose control plane runs in Pods, with the right to list them";

    /// <summary>Whether the Pod runs the program.</summary>
    public bool RunsIn(Resource pod) => CommandLines(pod).Any();

    /// <summary>
    /// How the Pod starts the program; a container without a command starts what its image says, which its name tells.
    /// </summary>
    public IEnumerable<CommandLine> CommandLines(Resource pod) =>
        from container in Workload.Containers(pod, ContainerLists.Main)
        where Namespace is null || pod.Namespace == Namespace
        let line = CommandLine.OfContainer(container)
        where line.Runs(Name) || (container["command"].Count == 0 && container["name"].Is(Name))
        select line;
}
