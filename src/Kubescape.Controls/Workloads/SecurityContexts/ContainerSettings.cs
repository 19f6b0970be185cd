using Kubescape.Objects;

namespace Kubescape.Controls.Workloads;

/// <summary>What the security context of a container should say on Linux.</summary>
/// <remarks>Source: SecurityContext in the API reference.</remarks>
internal static class ContainerSettings
{
    private const string NetRawName = "NET_RAW";

    /// <summary>The capability to send forged packets, which container runtimes give unless it is dropped.</summary>
    /// <remarks>Source: CIS Kubernetes Benchmark, section 5.2, on NET_RAW.</remarks>
    public static IEnumerable<Failure> NetRaw(Resource resource)
    {
        foreach (var container in Containers(resource))
        {
            var added = container["securityContext"]["capabilities"]["add"];
            var dropped = container["securityContext"]["capabilities"]["drop"];
            foreach (var capability in added.Items.Where(GivesNetRaw))
            {
                yield return Failure.Delete(added.Count == 1 ? added : capability);
            }

            if (!dropped.Items.Any(GivesNetRaw))
            {
                yield return Failure.Set(dropped[dropped.Count], NetRawName);
            }
        }
    }

    /// <summary>The SELinux label, which keeps a process that broke out from the files of others.</summary>
    public static IEnumerable<Failure> SeLinux(Resource resource) =>
        from container in Containers(resource)
        let options = EffectiveSecurity.Setting(container, Workload.PodSpec(resource), "seLinuxOptions")
        where !options.HasValue
        select Failure.Set(options, Failure.Placeholder) with { Expected = "an SELinux label for the container or its pod" };

    /// <summary>The parts of /proc that the runtime hides.</summary>
    /// <remarks>Source: Pod Security Standards, Baseline profile, "/proc Mount Type".</remarks>
    public static IEnumerable<Failure> ProcMount(Resource resource) =>
        from container in Containers(resource)
        let mount = container["securityContext"]["procMount"]
        where mount.HasValue && !mount.Is("Default")
        select Failure.Set(mount, "Default");

    private static IEnumerable<Field> Containers(Resource resource) =>
        Workload.IsWindows(resource) ? [] : Workload.Containers(resource, ContainerLists.Main | ContainerLists.Init);

    private static bool GivesNetRaw(Field capability) =>
        capability.Text is { } name && (Capability.AreSame(name, NetRawName) || Capability.AreSame(name, "ALL"));
}
