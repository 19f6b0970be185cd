using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>What the security context should say on Windows.</summary>
/// <remarks>
/// Source: WindowsSecurityContextOptions in the API reference; "Configure GMSA for Windows Pods and containers" and "Configure
/// RunAsUserName for Windows pods and containers" in the Kubernetes documentation.
/// </remarks>
internal static class WindowsSettings
{
    /// <summary>The managed account under which a container talks to its domain.</summary>
    public static IEnumerable<Failure> CredentialSpec(Resource resource) => Missing(resource, "gmsaCredentialSpecName");

    /// <summary>The user of a container: by default one who may do more than it needs.</summary>
    public static IEnumerable<Failure> UserName(Resource resource) => Missing(resource, "runAsUserName");

    /// <summary>A process that runs on the node itself, outside of any container.</summary>
    public static IEnumerable<Failure> HostProcess(Resource resource)
    {
        foreach (var holder in Workload.Containers(resource).Prepend(Workload.PodSpec(resource)))
        {
            var hostProcess = Option(holder, "hostProcess");
            if (hostProcess.IsTrue)
            {
                yield return Failure.Look(hostProcess) with { Expected = "false" };
                yield return Failure.Set(hostProcess, "false");
            }
        }
    }

    private static IEnumerable<Failure> Missing(Resource resource, string name) =>
        from container in RunsOnWindows(resource) ? Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init) : []
        let own = Option(container, name)
        where !own.HasValue && !Option(Workload.PodSpec(resource), name).HasValue
        select Failure.Set(own, Failure.Placeholder);

    /// <summary>Older manifests choose the system by their node selector only.</summary>
    private static bool RunsOnWindows(Resource resource) =>
        Workload.IsWindows(resource) || Workload.PodSpec(resource)["nodeSelector"]["kubernetes.io/os"].Is("windows");

    private static Field Option(Field podOrContainer, string name) => podOrContainer["securityContext"]["windowsOptions"][name];
}
