using Kubescape.Objects;

namespace Kubescape.Controls.Network;

/// <summary>Whether the ports of a Service lead anywhere.</summary>
internal static class ServicePorts
{
    /// <summary>
    /// Whether some port leads to the pods: a numbered one does, a named one only where a container declares it.
    /// </summary>
    public static bool Reach(Resource service, Resource workload)
    {
        var ports = service["spec"]["ports"].Items;
        return ports.Count == 0
            || ports.Any(port => port["targetPort"].Text is not { } name || Declares(workload, name, Protocol(port)));
    }

    private static bool Declares(Resource workload, string name, string protocol) =>
        Workload.Containers(workload, ContainerLists.Main | ContainerLists.Init)
            .SelectMany(container => container["ports"].Items)
            .Any(port => port["name"].Is(name) && Protocol(port) == protocol);

    private static string Protocol(Field port) => port["protocol"].Text ?? "TCP";
}
